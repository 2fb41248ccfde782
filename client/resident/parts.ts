import { later } from "./later.ts";

/** What nobody needs for the first question. Fetched as soon as the first screen stands. */
export const streetPicture = later(() => import("../shared/house/street.tsx"));
export const closingScreens = later(() => import("./screens/closing.ts"));
export const leavingEarly = later(() => import("./leaving/leave.tsx"));
export const rememberedDrafts = later(() => import("./remembered/remembered.tsx"));
export const handoverScreen = later(() => import("./handover/handover-screen.tsx"));
export const pictograms = later(() => import("../shared/icons/topic-pictograms.ts"));
export const siteList = later(() => import("./screens/site-list.tsx"));
export const moreAbout = later(() => import("./screens/more-about.tsx"));
export const personalDataNote = later(() => import("./questions/personal-data-note.tsx"));
export const outboxOfDevice = later(async () =>
  (await import("./outbox/device-outbox.ts")).openDeviceOutbox(),
);
export const storageNote = later(() => import("./outbox/storage-note.tsx"));
/** Nothing on the screen needs this one: it puts the app onto the device. */
export const appOnDevice = later(async () =>
  (await import("./offline/install-app.ts")).installApp(),
);
