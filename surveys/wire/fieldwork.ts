import * as v from "valibot";
import { Day } from "./submission.ts";

const Code = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_]*$/), v.maxLength(60));
const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));

export const SITE_KINDS = ["library", "public_space", "centre", "event", "online"] as const;

/** Two sentences. They stand for twelve seconds. */
const MOST_BROUGHT = 160;

export const District = v.strictObject({
  code: Code,
  name: Name,
  kind: Name,
  pilot: v.boolean(),
  active: v.boolean(),
  /** What the last round of asking has brought here, in German: residents read it with the thanks. */
  brought: v.optional(
    v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MOST_BROUGHT))),
    null,
  ),
});
export type District = v.InferOutput<typeof District>;
/** PUT /api/fieldwork/districts/:code. The code stands in addresses and results: it stays. */
export const DistrictChange = v.omit(District, ["code"]);
export type DistrictChange = v.InferOutput<typeof DistrictChange>;

export const Site = v.strictObject({
  code: Code,
  district: Code,
  name: Name,
  kind: v.picklist(SITE_KINDS),
  address: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  active: v.boolean(),
});
export type Site = v.InferOutput<typeof Site>;
/** PUT /api/fieldwork/sites/:code. The code stands on printed posters: it stays. */
export const SiteChange = v.omit(Site, ["code"]);
export type SiteChange = v.InferOutput<typeof SiteChange>;

/** How long what people said is kept, in months after a wave's last day. */
const Retention = v.pipe(
  v.strictObject({
    textMonths: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)),
    answerMonths: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)),
  }),
  v.check(({ textMonths, answerMonths }) => textMonths <= answerMonths),
);

/** What is decided before fieldwork, so that nobody has to decide it at the desk. */
export const WaveRules = v.strictObject({
  /** Crosses beyond the allowed number: kept apart, or also counted as "mentioned". */
  tooMany: v.picklist(["apart", "mentioned"]),
  /** Draw the options of a ranking anew per person on screens. */
  shuffleRanking: v.boolean(),
  /** What a break-off at the tablet does: delete, or hand in what is there. */
  breakOff: v.picklist(["delete", "handIn"]),
  /** Whether a stack of paper may be closed before its second entry is accepted. Older waves say nothing. */
  secondEntry: v.optional(v.picklist(["offered", "asked"]), "offered"),
  /** Older waves have none: nothing of theirs is erased by itself. */
  retention: v.optional(v.nullable(Retention), null),
});
export type WaveRules = v.InferOutput<typeof WaveRules>;

export const DEFAULT_WAVE_RULES: WaveRules = {
  tooMany: "mentioned",
  shuffleRanking: true,
  breakOff: "delete",
  secondEntry: "offered",
  retention: { textMonths: 6, answerMonths: 24 },
};

/** At most three dimensions per wave may ever be published; chosen when the wave is set up. */
const MOST_DIMENSIONS = 3;

/** Where a wave asks, each site once, with the number of forms one hopes for. */
const WaveSites = v.pipe(
  v.array(
    v.strictObject({
      site: Code,
      target: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))),
    }),
  ),
  v.minLength(1),
  v.check((sites) => new Set(sites.map(({ site }) => site)).size === sites.length),
);

export const NewWave = v.strictObject({
  name: Name,
  questionnaire: v.string(),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  startsOn: Day,
  endsOn: Day,
  sites: WaveSites,
  rules: WaveRules,
  dimensions: v.pipe(v.array(Code), v.maxLength(MOST_DIMENSIONS)),
});
export type NewWave = v.InferOutput<typeof NewWave>;
/** PUT /api/fieldwork/waves/:id. What gives the answers their meaning stays as it was. */
export const WaveChange = v.pick(NewWave, ["name", "startsOn", "endsOn", "sites"]);
export type WaveChange = v.InferOutput<typeof WaveChange>;

/** Where a district's own topic comes from. */
export const TOPIC_ORIGINS = ["free_text", "hall"] as const;
export const LocalTopic = v.strictObject({
  district: Code,
  code: Code,
  label: Name,
  description: v.nullable(v.pipe(v.string(), v.maxLength(400))),
  origin: v.picklist(TOPIC_ORIGINS),
});
export type LocalTopic = v.InferOutput<typeof LocalTopic>;

/** What staff choose from at the desk, within their districts: GET /api/fieldwork/choices. */
export const FieldworkChoices = v.object({
  districts: v.array(v.object({ code: v.string(), name: v.string() })),
  sites: v.array(
    v.object({
      code: v.string(),
      name: v.string(),
      kind: v.string(),
      district: v.string(),
      districtName: v.string(),
    }),
  ),
  waves: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      questionnaire: v.string(),
      version: v.number(),
      /** The questionnaire's own title. */
      title: v.string(),
      sites: v.array(v.string()),
      startsOn: v.string(),
      endsOn: v.string(),
      frozen: v.boolean(),
    }),
  ),
});
export type FieldworkChoices = v.InferOutput<typeof FieldworkChoices>;
