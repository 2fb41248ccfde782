/**
 * How one ballot turns into points for one item. `place` counts from 1 and is `null` for an item
 * that was not placed.
 */
export type PointRule = (
  place: number | null,
  ballot: { readonly placed: number; readonly places: number; readonly itemCount: number },
) => number;

/**
 * k for the first place, k − 1 for the second, … 0 for an item that was not placed, however many
 * places were filled. The default.
 */
export const fixedPoints: PointRule = (place, { places }) =>
  place === null ? 0 : places - place + 1;

/**
 * Modified Borda: where m items were placed, m for the first, m − 1 for the second, … 0 for the
 * rest. Filling fewer places gives fewer points away.
 *
 * Source: Emerson (2013), Social Choice and Welfare 40, 353–358.
 */
export const modifiedBorda: PointRule = (place, { placed }) =>
  place === null ? 0 : placed - place + 1;

/**
 * Averaged Borda: p − r for place r of p items; the items that were not placed share the mean of
 * the points left over.
 *
 * Source: Terzopoulou & Endriss (2021), Journal of Mathematical Economics 92, 31–40.
 */
export const averagedBorda: PointRule = (place, { placed, itemCount }) =>
  place === null ? (itemCount - placed - 1) / 2 : itemCount - place;
