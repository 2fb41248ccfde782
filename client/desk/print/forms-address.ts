import type { PrintRun } from "../../../surveys/wire/print.ts";

/** Where the forms of a run lie as a PDF. It opens beside the page, ready to print. */
export function formsAddress({ id }: Pick<PrintRun, "id">): string {
  return `/api/print/runs/${encodeURIComponent(id)}/forms`;
}
