import type { ImportForesight } from "../../../surveys/wire/import.ts";
import { counted, words } from "./words.ts";

/** From this share of contradictions on it is probably another survey with the same numbers. */
const MANY = 0.3;

/** Forms that are there already with other answers, question by question. The first one stays. */
export function Contradictions({
  foresight,
  maybeOther,
}: {
  foresight: ImportForesight;
  /** Whether the file's numbers could be another survey's. */
  maybeOther: boolean;
}) {
  const { contradicting, contradictions, rows } = foresight;
  if (contradicting === 0) return null;
  return (
    <section class="sheet" aria-labelledby="other">
      <h2 id="other">{counted("plan.other.one", "plan.other.several", contradicting)}</h2>
      <p class="soft">{words("plan.other.text")}</p>
      {maybeOther && contradicting > rows * MANY && <p class="note">{words("plan.other.many")}</p>}
      <div class="scroll">
        <table class="cmp">
          <thead>
            <tr>
              <th scope="col">{words("plan.other.form")}</th>
              <th scope="col">{words("plan.other.row")}</th>
              <th scope="col">{words("plan.other.question")}</th>
              <th scope="col">{words("plan.other.file")}</th>
              <th scope="col">{words("plan.other.stored")}</th>
            </tr>
          </thead>
          <tbody>
            {contradictions.flatMap(({ row, externalId, differences }) =>
              differences.length === 0
                ? [
                    <tr key={row}>
                      <th scope="row" class="num">
                        {externalId}
                      </th>
                      <td class="num" data-label={words("plan.other.row")}>
                        {row}
                      </td>
                      <td colSpan={3}>{words("plan.other.same-file")}</td>
                    </tr>,
                  ]
                : differences.map(({ question, inFile, stored }) => (
                    <tr key={`${row} ${question}`}>
                      <th scope="row" class="num">
                        {externalId}
                      </th>
                      <td class="num" data-label={words("plan.other.row")}>
                        {row}
                      </td>
                      <td>{question}</td>
                      <td data-label={words("plan.other.file")}>{inFile}</td>
                      <td data-label={words("plan.other.stored")}>{stored}</td>
                    </tr>
                  )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}
