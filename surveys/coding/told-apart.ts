/** Of more published codes in one trail not every sum can be looked at while others wait: a count stays. */
const MOST_CODES = 20;

/**
 * Whether a count beside published ones of its trail would tell of fewer than k persons: of those whom one
 * code had and another had not, or of those who had several. Of what a count stood for when it was
 * published, only this is known: for its own code, alone or together with others of the trail. So each may
 * be what several others make up, and every such sum is looked at.
 *
 * Of two counts the difference is nothing or k. Of several and one that may hold them all, what is counted
 * more than once is nothing, or so much that k persons at least have several codes.
 *
 * @param today the count that may be published
 * @param own what was published of the same code
 * @param others what was published of each other code of its trail
 * @param threshold k, persons
 */
export function tellsOfFew(
  today: number,
  {
    own,
    others,
    threshold,
  }: { own: readonly number[]; others: readonly (readonly number[])[]; threshold: number },
): boolean {
  if (others.filter((counts) => counts.length > 0).length > MOST_CODES) return true;
  const published = [...own, ...others.flat()];
  const most = Math.max(today, ...published) + threshold * (others.length + 1);
  const isFew = (excess: number, codes: number) =>
    codes === 1
      ? excess !== 0 && Math.abs(excess) < threshold
      : excess > 0 && excess < threshold * (codes - 1);
  const asWhole = sumsByCodes([own, ...others], most).some((sums, codes) =>
    [...sums].some((sum) => codes > 0 && isFew(sum - today, codes)),
  );
  const asPart = sumsByCodes(others, most).some((sums, codes) =>
    [...sums].some(
      (sum) => codes > 0 && published.some((whole) => isFew(sum + today - whole, codes + 1)),
    ),
  );
  return asWhole || asPart;
}

/**
 * All sums of one published count each of some codes, by how many codes they are. A sum above `most` is
 * left out: it holds so many persons several times that it tells of nobody.
 */
function sumsByCodes(published: readonly (readonly number[])[], most: number): Set<number>[] {
  const sums: Set<number>[] = [new Set([0]), ...published.map(() => new Set<number>())];
  for (const [at, counts] of published.entries())
    for (let codes = at; codes >= 0; codes--)
      for (const sum of sums[codes] ?? [])
        for (const count of counts) if (sum + count <= most) sums[codes + 1]?.add(sum + count);
  return sums;
}
