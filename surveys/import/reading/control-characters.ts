/** Characters that nobody types, but for tabs and line ends: a sign of a damaged file. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

/** Whether a cell holds a character that nobody types. */
export function hasControlCharacter(cell: string): boolean {
  return CONTROL.test(cell);
}

/** A text with a visible sign for each such character: not every database can keep them. */
export function visible(cell: string): string {
  return cell.replace(CONTROLS, "\uFFFD");
}
