/** One line of the bench's table: a ratio against something in the same run, with its target. */
export type Figure = {
  what: string;
  measured: string;
  comparedWith: string;
  ratio: string;
  target: string;
  met: boolean;
};

/** The middle of several measurements: one hiccup of the machine must not decide. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError("nothing measured");
  return middle;
}

/** A share as percent, whole or with so many decimals. */
export function percent(share: number, decimals = 0): string {
  return `${(share * 100).toFixed(decimals)} %`;
}

/** A whole number with thousands apart. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString("en").replaceAll(",", " ");
}
