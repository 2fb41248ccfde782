import "./sheet-form.css";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { entryAt, isAsked } from "../../../surveys/paper/entry-state.ts";
import { fieldNotes } from "../../../surveys/paper/field-notes.ts";
import { columnStarts } from "./columns.ts";
import type { DeskState, KeyTarget } from "./desk-state.ts";
import { listenToKeys } from "./field-keys.ts";
import type { FieldLook } from "./field-look.ts";
import { fieldId } from "./field-look.ts";
import { FieldView } from "./field-view.tsx";
import { MatrixView } from "./matrix-view.tsx";
import { TextView } from "./text-view.tsx";

/** The whole form on one screen, in paper order. Keys are heard here once for all fields. */
export function SheetForm({
  desk,
  state,
  onHelp,
}: {
  desk: KeyTarget;
  state: Pick<DeskState, "session" | "entry" | "at" | "accepted">;
  onHelp: () => void;
}) {
  const box = useRef<HTMLElement>(null);
  const help = useRef(onHelp);
  help.current = onHelp;
  const { session, entry, at, accepted } = state;
  const { form } = session;

  // Before the focus is set: the first key may follow at once.
  useLayoutEffect(
    () => (box.current ? listenToKeys(box.current, desk, () => help.current()) : undefined),
    [desk],
  );
  useLayoutEffect(() => {
    if (at !== "fields") return;
    const field = document.getElementById(fieldId(entry.current));
    if (field && document.activeElement !== field) field.focus({ preventScroll: true });
    field?.closest("[data-block]")?.scrollIntoView({ block: "nearest" });
  }, [entry, at]);
  const starts = useMemo(
    () => ({
      two: columnStarts(form, 2),
      three: columnStarts(form, 3),
      four: columnStarts(form, 4),
    }),
    [form],
  );

  const look = (place: number): FieldLook | undefined => {
    const field = form.entry.fields[place];
    if (!field) return undefined;
    const isCurrent = at === "fields" && entry.current === place;
    return {
      form,
      place,
      field,
      entry: entryAt(entry, place),
      isCurrent,
      typing: entry.current === place ? entry.typing : "",
      refusal: entry.refusal?.field === place ? entry.refusal : undefined,
      isAsked: isAsked(form.entry, entry, field),
      notes: fieldNotes(form.entry, entry, place, form.rules.tooMany),
    };
  };

  return (
    <section
      ref={box}
      class={at === "fields" ? "entry-form" : "entry-form waiting"}
      aria-label={
        accepted
          ? say(ENTRY_DE, "sheet.form", { number: accepted.digits })
          : say(ENTRY_DE, "sheet.form.none")
      }
      inert={at !== "fields"}
    >
      {form.entry.blocks.map((block, at) => {
        const start = startClass(starts, at);
        if (block.kind === "matrix")
          return (
            <MatrixView
              key={`m${block.columns[0]?.number}`}
              form={form}
              block={block}
              start={start}
              looks={block.rows.map((row) => row.fields.flatMap((place) => look(place) ?? []))}
            />
          );
        const shown = look(block.field);
        if (!shown) return null;
        return shown.field.kind === "text" ? (
          <TextView key={block.field} look={shown} start={start} />
        ) : (
          <FieldView key={block.field} look={shown} start={start} />
        );
      })}
    </section>
  );
}

type Starts = { two: number[]; three: number[]; four: number[] };

/** Says at which numbers of columns one begins here; the style sheet knows how many there is room for. */
function startClass({ two, three, four }: Starts, at: number): string {
  return [
    two.includes(at) ? " starts-2" : "",
    three.includes(at) ? " starts-3" : "",
    four.includes(at) ? " starts-4" : "",
  ].join("");
}
