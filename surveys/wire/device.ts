import * as v from "valibot";
import { Count } from "./count.ts";
import { Delivery } from "./submission.ts";
import { SurveyBundle } from "./survey.ts";

const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
const Code = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const Pin = v.pipe(v.string(), v.regex(/^\d{4,8}$/));
const Clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const seconds = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** Seconds until a tablet asks "Sind Sie noch da?", how long it then waits, and how long thanks stand. */
export const DeviceTimings = v.strictObject({
  idle: seconds(30, 3600),
  // WCAG 2.2.1 asks for 20 seconds at the least.
  warning: seconds(20, 600),
  thanks: seconds(5, 120),
});
export type DeviceTimings = v.InferOutput<typeof DeviceTimings>;
export const DEFAULT_TIMINGS: DeviceTimings = { idle: 120, warning: 60, thanks: 12 };

/** Monday to Sunday: from–to on the device's clock, or closed. */
export const OpeningHours = v.pipe(
  v.array(
    v.nullable(
      v.pipe(
        v.strictObject({ from: Clock, to: Clock }),
        v.check(({ from, to }) => from < to),
      ),
    ),
  ),
  v.length(7),
);
export type OpeningHours = v.InferOutput<typeof OpeningHours>;

/** How a tablet is set up. */
export const DeviceSetup = v.strictObject({
  /** Questionnaire ids it offers, of those asked at its site; null: all that are for residents. */
  questionnaires: v.nullable(v.pipe(v.array(Code), v.minLength(1), v.maxLength(50))),
  /** Languages it offers, of those that may be offered; null: all. */
  languages: v.nullable(v.pipe(v.array(Code), v.minLength(1), v.maxLength(20))),
  timings: DeviceTimings,
  /** When the screen is awake; null: always. */
  openingHours: v.nullable(OpeningHours),
});
export type DeviceSetup = v.InferOutput<typeof DeviceSetup>;

/** POST /api/devices. The answer is a PairingCode. */
export const NewDevice = v.strictObject({ name: Name, site: Code, setup: DeviceSetup, pin: Pin });
export type NewDevice = v.InferOutput<typeof NewDevice>;
/** PUT /api/devices/:id. Without a PIN the old one stays. */
export const DeviceChange = v.strictObject({
  name: Name,
  site: Code,
  setup: DeviceSetup,
  pin: v.optional(Pin),
});
export type DeviceChange = v.InferOutput<typeof DeviceChange>;

/** A one-time code for ten minutes; also the answer of POST /api/devices/:id/code. */
export const PairingCode = v.object({
  device: v.string(),
  code: v.string(),
  expiresAt: v.string(),
});
export type PairingCode = v.InferOutput<typeof PairingCode>;

/** What a tablet says of itself, after each round of sending and every few minutes. No person in it. */
export const DeviceReport = v.strictObject({
  appVersion: v.pipe(v.string(), v.maxLength(60)),
  waiting: Count,
  /** Day and hour since which the oldest answer waits, yyyy-mm-ddThh:00Z; null: nothing waits. */
  oldestWaiting: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:00Z$/))),
  /** What the server would not take, by problem code. Kept on the tablet. */
  refused: v.record(v.string(), Count),
  /** Languages in which this tablet can read aloud, by a voice of its own or by recordings. */
  voices: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(30)),
  /** Whether the browser has promised to keep what waits (navigator.storage.persist). */
  persistent: v.boolean(),
});
export type DeviceReport = v.InferOutput<typeof DeviceReport>;

/** One tablet as the office sees it: GET /api/devices. */
export const Device = v.object({
  id: v.string(),
  name: v.string(),
  site: v.string(),
  siteName: v.string(),
  district: v.string(),
  districtName: v.string(),
  setup: DeviceSetup,
  /** waiting for its code · paired · revoked */
  state: v.picklist(["unpaired", "paired", "revoked"]),
  codeExpiresAt: v.nullable(v.string()),
  lastSeenAt: v.nullable(v.string()),
  report: v.nullable(DeviceReport),
});
export type Device = v.InferOutput<typeof Device>;

/** POST /api/pairing, from the tablet. Blanks, dashes and small letters in the code do no harm. */
export const Pairing = v.strictObject({ code: v.pipe(v.string(), v.maxLength(40)) });
/** The key goes with every later request as `Authorization: Bearer`. */
export const Paired = v.object({ device: v.string(), key: v.string() });
export type Paired = v.InferOutput<typeof Paired>;

/** What lets a tablet check its PIN without a network: PBKDF2 with SHA-256, 32 bytes, base64url. */
export const PinCheck = v.object({ salt: v.string(), rounds: v.number(), hash: v.string() });
export type PinCheck = v.InferOutput<typeof PinCheck>;

/** What a paired tablet needs for days: GET /api/device/bundle. */
export const DeviceBundle = v.object({
  device: v.object({ id: v.string(), name: v.string() }),
  timings: DeviceTimings,
  openingHours: v.nullable(OpeningHours),
  pin: PinCheck,
  survey: SurveyBundle,
  /** Where else in this district it may be carried: for the staff menu. */
  otherSites: v.array(v.object({ code: v.string(), name: v.string() })),
});
export type DeviceBundle = v.InferOutput<typeof DeviceBundle>;

/** PUT /api/device/site, from the staff menu: the tablet was carried to another site of its district. */
export const DeviceMove = v.strictObject({ site: Code, pin: Pin });

/** The file a tablet writes when its network is dead for good; POST /api/devices/export takes it in. */
export const SealedExport = v.strictObject({
  format: v.literal("nachbarstimme-tablet-1"),
  device: v.string(),
  name: v.string(),
  parcels: v.pipe(v.array(Delivery), v.maxLength(10_000)),
});
export type SealedExport = v.InferOutput<typeof SealedExport>;

/** What became of the parcels of such a file. */
export const ExportTaken = v.object({
  stored: v.number(),
  repeated: v.number(),
  refused: v.array(v.object({ id: v.string(), code: v.string(), where: v.array(v.string()) })),
});
export type ExportTaken = v.InferOutput<typeof ExportTaken>;
