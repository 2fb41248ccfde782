import { later } from "./later.ts";

/** What nobody needs for the first question. Fetched as soon as the first screen stands. */
export const streetPicture = later(() => import("../shared/house/street.tsx"));
export const closingScreens = later(() => import("./screens/closing.ts"));
export const pictograms = later(() => import("../shared/icons/topic-pictograms.ts"));
export const outboxOfDevice = later(async () =>
  (await import("./outbox/device-outbox.ts")).deviceOutbox(),
);
