import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import type { Field } from "../../../surveys/paper/entry-fields.ts";
import type { Entry, Refusal } from "../../../surveys/paper/entry-state.ts";
import type { FieldNote } from "../../../surveys/paper/field-notes.ts";
import type { TypingForm } from "./session.ts";

/** Everything that decides how one field looks. */
export type FieldLook = {
  form: TypingForm;
  place: number;
  field: Field;
  entry: Entry;
  isCurrent: boolean;
  typing: string;
  refusal: Refusal | undefined;
  isAsked: boolean;
  notes: readonly FieldNote[];
};

/** The id of a field's control. */
export function fieldId(place: number): string {
  return `field-${place}`;
}

/**
 * Draws a field only when it looks different: a key on one field must not cost forty. The same node again
 * tells Preact that there is nothing to do.
 */
export function useUnchanged(looks: readonly FieldLook[], draw: () => VNode): VNode {
  const last = useRef<{ looks: readonly FieldLook[]; node: VNode } | undefined>(undefined);
  if (!last.current || !isSame(last.current.looks, looks)) last.current = { looks, node: draw() };
  return last.current.node;
}

function isSame(before: readonly FieldLook[], now: readonly FieldLook[]): boolean {
  return (
    before.length === now.length &&
    now.every((look, at) => {
      const other = before[at];
      return (
        other !== undefined &&
        other.field === look.field &&
        other.form === look.form &&
        other.entry === look.entry &&
        other.isCurrent === look.isCurrent &&
        other.typing === look.typing &&
        other.refusal === look.refusal &&
        other.isAsked === look.isAsked
      );
    })
  );
}
