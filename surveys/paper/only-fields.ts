import { referencesOf } from "../definition/show-if.ts";
import type { Block, EntryForm, Field } from "./entry-fields.ts";

/**
 * A form with some of its fields alone, in the same order and with the same numbers. A jump that hangs on
 * a question that is left out says nothing any more.
 */
export function onlyFields(form: EntryForm, isKept: (field: Field) => boolean): EntryForm {
  const places = form.fields.flatMap((field, place) => (isKept(field) ? [place] : []));
  const kept = places.flatMap((place) => form.fields[place] ?? []);
  const asked = new Set(kept.map(({ question }) => question));
  const newPlace = (place: number): number[] => {
    const found = places.indexOf(place);
    return found < 0 ? [] : [found];
  };
  return {
    fields: kept.map((field) => {
      const { showIf } = field;
      return showIf && referencesOf(showIf).some(({ question }) => !asked.has(question))
        ? { ...field, showIf: undefined }
        : field;
    }),
    blocks: form.blocks.flatMap((block): Block[] => {
      if (block.kind === "field")
        return newPlace(block.field).map((field) => ({ kind: "field", field }));
      const rows = block.rows
        .map(({ item, fields }) => ({ item, fields: fields.flatMap(newPlace) }))
        .filter(({ fields }) => fields.length > 0);
      const columns = block.columns.filter(({ question }) => asked.has(question));
      return rows.length > 0 ? [{ kind: "matrix", columns, rows }] : [];
    }),
  };
}
