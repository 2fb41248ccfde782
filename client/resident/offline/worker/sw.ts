import { matchPrecache, precacheAndRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";
import { FONTS_KEPT, isFont, isRecording, RECORDINGS_KEPT } from "../kept-files.ts";
import { isSurveyPage } from "../pages.ts";
import { TAKE_OVER } from "../take-over.ts";
import { partAsked } from "./part-asked.ts";

declare const self: ServiceWorkerGlobalScope;
/** All that the survey needs to start, from its build. Files with a hash in their name have no revision. */
declare const __SURVEY_FILES__: { url: string; revision: string | null }[];
/** The fonts of this build, as paths. */
declare const __FONTS__: string[];

// The page and its files, all of one build: a page only ever meets files that it was built with.
precacheAndRoute(__SURVEY_FILES__, { cleanURLs: false });
registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin && request.mode === "navigate" && isSurveyPage(url.pathname),
  async ({ request }) => (await matchPrecache("/")) ?? fetch(request),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isFont(url.pathname),
  new CacheFirst({ cacheName: FONTS_KEPT }),
);
const recordings = new CacheFirst({ cacheName: RECORDINGS_KEPT });
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isRecording(url.pathname),
  async ({ request, event }) => {
    // A player asks for parts; kept is the whole.
    const whole = new Request(request.url, { credentials: "same-origin" });
    return partAsked(
      request.headers.get("range"),
      await recordings.handle({ request: whole, event }),
    );
  },
);

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldFonts());
});

self.addEventListener("message", (event) => {
  if (event.data !== TAKE_OVER) return;
  event.waitUntil(
    soleSurveyPage().then((sole) => {
      if (sole) return self.skipWaiting();
      event.ports[0]?.postMessage("not now");
    }),
  );
});

/** Whether no second page of the survey is open: it would lose the files it was built with. */
async function soleSurveyPage(): Promise<boolean> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return windows.filter(({ url }) => isSurveyPage(new URL(url).pathname)).length <= 1;
}

async function forgetOldFonts(): Promise<void> {
  const kept = await caches.open(FONTS_KEPT);
  for (const request of await kept.keys())
    if (!__FONTS__.includes(new URL(request.url).pathname)) await kept.delete(request);
}
