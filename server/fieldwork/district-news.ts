import { officeFormsSince, publishedPlaces } from "../../db/queries/fieldwork-status.ts";
import { localDay } from "../../surveys/local-day.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { FieldworkStatus } from "../../surveys/wire/fieldwork-setup.ts";
import type { Context } from "../context.ts";

/** No day of the city is longer, not even the one on which the clocks go back. */
const LONGEST_DAY = 25 * 3_600_000;

type DistrictNews = FieldworkStatus["waves"][number]["districts"][number];

/** What the office has added today, and whether anything is published: asked once, for every wave and district. */
export async function districtNews(
  context: Context,
  scope: Scope,
): Promise<(wave: string, district: { code: string; name: string }) => DistrictNews> {
  const { kysely } = context.database;
  const moment = context.now();
  const since = new Date(moment.getTime() - LONGEST_DAY).toISOString();
  const today = localDay(moment);
  const added = (await officeFormsSince(kysely, scope, since)).filter(
    ({ at }) => localDay(new Date(at)) === today,
  );
  const published = await publishedPlaces(kysely, scope);
  return (wave, { code, name }) => {
    const isHere = (place: { wave: string; district: string }) =>
      place.wave === wave && place.district === code;
    return {
      code,
      name,
      today: added.filter(isHere).reduce((sum, { forms }) => sum + forms, 0),
      published: published.some(isHere),
    };
  };
}
