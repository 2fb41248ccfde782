import { isUntouched, putSetting, seedPlaces, setting } from "../../db/queries/seeding.ts";
import type { Context } from "../context.ts";
import { createDemo } from "./demo.ts";
import type { DistrictsFile } from "./districts-file.ts";
import { readDistricts } from "./districts-file.ts";

const DEMO = "demo";

/**
 * Gives an empty database the districts and sites of the files, and the demo where it is wanted. A
 * database that somebody uses is left alone: `DEMO=1` never puts published sign-ins into it.
 *
 * @returns whether this is a demo database
 */
export async function seed(context: Context): Promise<boolean> {
  const { kysely } = context.database;
  const untouched = await isUntouched(kysely);
  if (untouched) {
    const file = await readDistricts(context.settings.questionnairesDir);
    const wanted = context.settings.demo !== "no";
    await kysely.transaction().execute(async (tx) => {
      if (wanted) await putSetting(tx, DEMO, `begun ${context.now().toISOString()}`);
      await seedPlaces(tx, ...rowsOf(file));
    });
  }
  const state = await setting(kysely, DEMO);
  if (state?.startsWith("begun ")) {
    const file = await readDistricts(context.settings.questionnairesDir);
    console.error("Die Beispieldaten werden angelegt …");
    await createDemo(context, file, new Date(state.slice("begun ".length)));
    await putSetting(kysely, DEMO, "yes");
  }
  if (state === undefined && context.settings.demo === "yes")
    console.error("DEMO=1 gilt nur für eine leere Datenbank. Diese hier bleibt, wie sie ist.");
  return state !== undefined;
}

function rowsOf({
  districts,
}: DistrictsFile): [Parameters<typeof seedPlaces>[1], Parameters<typeof seedPlaces>[2]] {
  return [
    districts.map(({ code, name, kind, active, population }) => ({
      code,
      name,
      kind,
      pilot: 1,
      active: Number(active),
      population: population ? JSON.stringify(population) : null,
    })),
    districts.flatMap((district) =>
      district.sites.map(({ code, name, kind, address }) => ({
        code,
        district: district.code,
        name,
        kind,
        address,
        active: 1,
      })),
    ),
  ];
}
