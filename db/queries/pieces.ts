/** So many ids at once: databases limit how many values a statement has. */
const MOST_AT_ONCE = 500;

/** Cuts a list into pieces that one statement can name. */
export function pieces<Item>(all: readonly Item[]): Item[][] {
  const cut: Item[][] = [];
  for (let at = 0; at < all.length; at += MOST_AT_ONCE) cut.push(all.slice(at, at + MOST_AT_ONCE));
  return cut;
}
