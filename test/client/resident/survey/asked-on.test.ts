import { expect, it } from "vitest";
import { askedOn } from "../../../../client/resident/survey/asked-on.ts";
import { EVERY_TYPE, offerOf } from "../a-questionnaire.ts";

const offer = offerOf(EVERY_TYPE);
const bundle = {
  site: { code: "x", name: "Ort", district: "Stadtteil", kind: "library" },
  offers: [{ ...offer, wave: { ...offer.wave, startsOn: "2026-05-10", endsOn: "2026-05-20" } }],
  icons: {},
  sealing: { id: "k", publicKey: "p" },
  recordings: {},
  demo: false,
};

it.each([
  ["2026-05-09", 0],
  ["2026-05-10", 1],
  ["2026-05-20", 1],
  ["2026-05-21", 0],
])(
  "a tablet without a network asks from the first to the last day of a wave: %s",
  (day, offers) => {
    expect(askedOn(bundle, day).offers).toHaveLength(offers);
  },
);
