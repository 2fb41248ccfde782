/** The mark that numbers of these cells write before their fraction; undefined where none has one. */
export function decimalOf(cells: readonly string[]): "," | "." | undefined {
  for (const cell of cells) {
    const number = /^\s*-?\d+([.,])\d+\s*$/.exec(cell);
    if (number?.[1] === "," || number?.[1] === ".") return number[1];
  }
  return undefined;
}
