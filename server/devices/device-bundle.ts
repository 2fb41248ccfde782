import { deviceSetup } from "../../db/queries/device-keys.ts";
import { siteByCode, sitesAskingOn } from "../../db/queries/sites.ts";
import { localDay } from "../../surveys/local-day.ts";
import type { DeviceBundle, DeviceSetup } from "../../surveys/wire/device.ts";
import type { Context } from "../context.ts";
import type { BundleOnWire } from "../survey-bundle.ts";
import { bundleAt } from "../survey-bundle.ts";
import { storedSetup } from "./device-view.ts";

/** So long a tablet may be without a network and still begin a wave on its day. */
const DAYS_AHEAD = 14;

type DeviceBundleOnWire = Omit<DeviceBundle, "survey"> & { survey: BundleOnWire };

/** What a tablet needs for days: how it is set up, and what is asked where it stands. */
export async function deviceBundle(context: Context, id: string): Promise<DeviceBundleOnWire> {
  const { kysely } = context.database;
  const device = await deviceSetup(kysely, id);
  const setup = storedSetup(device.setup);
  const site = await siteByCode(kysely, device.site);
  if (!site) throw new Error(`the tablet ${id} stands nowhere`);
  const asking = await sitesAskingOn(kysely, localDay(context.now()));
  return {
    device: { id, name: device.name },
    timings: setup.timings,
    openingHours: setup.openingHours,
    pin: { salt: device.pin_salt, rounds: device.pin_rounds, hash: device.pin_hash },
    survey: offeredOn(setup, await bundleAt(context, site, { daysAhead: DAYS_AHEAD })),
    otherSites: asking
      .filter(({ code, district, kind }) => {
        return district === site.district && code !== site.code && kind !== "online";
      })
      .map(({ code, name }) => ({ code, name })),
  };
}

/**
 * What this tablet offers of what its site asks: what the office chose, else all that is for residents. A
 * questionnaire without a language of its is left out.
 */
function offeredOn({ questionnaires, languages }: DeviceSetup, survey: BundleOnWire): BundleOnWire {
  const offers = survey.offers
    .filter(
      ({ questionnaire: { id, audience } }) =>
        questionnaires?.includes(id) ?? audience === "residents",
    )
    .map((offer) => ({
      ...offer,
      wordings: offer.wordings.filter(({ language }) => languages?.includes(language) ?? true),
    }))
    .filter(({ wordings }) => wordings.length > 0);
  const recordings = Object.fromEntries(
    Object.entries(survey.recordings).filter(([language]) => languages?.includes(language) ?? true),
  );
  return { ...survey, offers, recordings };
}
