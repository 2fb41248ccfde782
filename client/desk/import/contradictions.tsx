import { useRef } from "preact/hooks";
import type { ImportForesight } from "../../../surveys/wire/import.ts";
import { ContradictingForm } from "./contradicting-form.tsx";
import { ContradictionPages } from "./contradiction-pages.tsx";
import { counted, formName, words } from "./words.ts";

/** From this share of contradictions on it is probably another survey with the same numbers. */
const MANY = 0.3;

export type Decision = { row: number; take: "file" | "stored"; reason: string };

/** Forms that are there already with other answers, side by side, each with its decision. */
export function Contradictions({
  foresight,
  isOnPaper,
  isFrozen,
  onDecide,
  onPage,
}: {
  foresight: ImportForesight;
  /** Whether the file's numbers are printed on forms; else they could be another survey's. */
  isOnPaper: boolean;
  isFrozen: boolean;
  /** A sentence where it was not possible. */
  onDecide: (decision: Decision) => Promise<string | undefined>;
  /** Shows the page of them before which so many lie. */
  onPage: (from: number) => Promise<string | undefined>;
}) {
  const { contradicting, taken, contradictions, rows } = foresight;
  const heading = useRef<HTMLHeadingElement>(null);
  const all = contradicting + taken;
  if (all === 0) return null;
  const turn = async (from: number) => {
    const problem = await onPage(from);
    if (problem === undefined) heading.current?.focus();
    return problem;
  };
  return (
    <section class="sheet" aria-labelledby="other">
      <h2 id="other" ref={heading} tabIndex={-1}>
        {counted("plan.other.one", "plan.other.several", all)}
      </h2>
      <p class="soft">{words(isFrozen ? "plan.other.frozen" : "plan.other.text")}</p>
      {!isOnPaper && all > rows * MANY && <p class="note">{words("plan.other.many")}</p>}
      <ul class="contradictions">
        {contradictions.map((form) => (
          <ContradictingForm
            key={form.row}
            form={form}
            name={formName(form.externalId, isOnPaper)}
            isFrozen={isFrozen}
            onDecide={(take, reason) => onDecide({ row: form.row, take, reason })}
          />
        ))}
      </ul>
      {contradictions.length < all && (
        <ContradictionPages foresight={foresight} all={all} onPage={turn} />
      )}
    </section>
  );
}
