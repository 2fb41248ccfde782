/** Where the office keeps its tablets. */
export const TABLETS = "/buero/tablets";

/** The way to a tablet's code. */
export function codeAddress(device: string): string {
  return `${TABLETS}/${encodeURIComponent(device)}/code`;
}
