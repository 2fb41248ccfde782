/** What was made of several places, and what went wrong at others. */
export type Outcome<Made> = { made: Made[]; failures: unknown[] };

/**
 * Does something place by place. One that fails keeps none of the others back; nor does it throw: what went
 * wrong is handed back, so that whatever comes next is done all the same.
 *
 * @param find the places; where that fails already, nothing is made
 * @param make nothing where there is nothing to do
 */
export async function eachPlace<Place, Made>(
  find: () => Promise<readonly Place[]>,
  make: (place: Place) => Promise<Made | undefined>,
): Promise<Outcome<Made>> {
  const outcome: Outcome<Made> = { made: [], failures: [] };
  const places = await find().catch((error: unknown) => {
    outcome.failures.push(error);
    return [];
  });
  for (const place of places)
    try {
      const made = await make(place);
      if (made !== undefined) outcome.made.push(made);
    } catch (error) {
      outcome.failures.push(error);
    }
  return outcome;
}
