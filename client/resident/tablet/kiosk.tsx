import { useEffect, useMemo, useState } from "preact/hooks";
import type { DeviceBundle } from "../../../surveys/wire/device.ts";
import { fontsFor } from "../../shared/look/fonts.ts";
import { App } from "../app.tsx";
import { later } from "../later.ts";
import { keepForOffline } from "../offline/keep-for-offline.ts";
import { openDeviceOutbox } from "../outbox/device-outbox.ts";
import { storageWorks } from "../outbox/storage-works.ts";
import { offeredLanguages } from "../session/languages.ts";
import type { Visit } from "../session/visit.ts";
import { askedOn } from "../survey/asked-on.ts";
import { loadTabletWords } from "../tablet-words.ts";
import { AroundVisit } from "./around-visit.tsx";
import type { KeptTablet } from "./kept-tablet.ts";
import type { KioskState } from "./kiosk-context.ts";
import { KioskContext } from "./kiosk-context.ts";
import { loadAnew, lookForUpdates } from "./load-anew.ts";
import { NothingStored } from "./nothing-stored.tsx";
import { useCurrentBundle } from "./use-current-bundle.ts";
import { useReport } from "./use-report.ts";
import { useToday } from "./use-today.ts";
import { useWakeLock } from "./use-wake-lock.ts";
import { askAgainAtFirstTouch } from "./whole-screen.ts";

/** A paired tablet: person after person, by itself. */
export function Kiosk({
  kept,
  bundle: keptBundle,
  onPairAgain,
}: {
  kept: KeptTablet;
  bundle: DeviceBundle;
  onPairAgain: () => void;
}) {
  const { key } = kept;
  const outbox = useMemo(() => later(() => openDeviceOutbox({ authorization: key })), [key]);
  const [resting, setResting] = useState(true);
  const [visits, setVisits] = useState(0);
  const [stores, setStores] = useState(true);
  const { bundle, signedOut, refresh, setSignedOut } = useCurrentBundle(
    key,
    keptBundle,
    kept.revoked,
    resting,
  );
  // Changed only while nobody is here: midnight takes no questionnaire from under anybody's hands.
  const today = useToday();
  const [day, setDay] = useState(today);
  useEffect(() => {
    if (resting) setDay(today);
  }, [resting, today]);
  const survey = useMemo(() => askedOn(bundle.survey, day), [bundle, day]);
  useReport(outbox, { key, bundle }, () => setSignedOut(true));
  useWakeLock();
  useEffect(() => askAgainAtFirstTouch(kept.wholeScreen), []);
  useEffect(() => (resting ? lookForUpdates() : undefined), [resting]);
  useEffect(() => {
    // Before anybody answers, and again for each next person: a disk may fill up meanwhile.
    storageWorks().then(setStores);
  }, [visits]);
  useEffect(() => {
    const languages = offeredLanguages(bundle.survey.offers);
    for (const language of languages)
      loadTabletWords(language).catch(() => {
        // Whoever needs them asks again.
      });
    keepForOffline(recordingsOf(bundle)).catch(() => {
      // What is missing is read by a voice of the device, or not at all.
    });
    keepForOffline(fontsFor(languages)).catch(() => {
      // In development the fonts lie elsewhere, and nothing works without a network anyhow.
    });
  }, [bundle]);

  const visit: Visit = {
    mode: "tablet",
    device: kept.device,
    language: undefined,
    interview: undefined,
    startAfresh: () => {
      setVisits((count) => count + 1);
      loadAnew().catch(() => {
        // The bench stands already; only the page's memory is as old as before.
      });
    },
    Around: AroundVisit,
    Instead: stores ? undefined : NothingStored,
    thanksSeconds: bundle.timings.thanks,
  };
  const state: KioskState = {
    key,
    bundle,
    outbox,
    signedOut,
    visits,
    onResting: setResting,
    refresh,
    onPairAgain,
  };
  return (
    <KioskContext.Provider value={state}>
      <App bundle={survey} visit={visit} outbox={outbox} />
    </KioskContext.Provider>
  );
}

function recordingsOf({ survey }: DeviceBundle): string[] {
  return Object.values(survey.recordings).flatMap((sentences) => Object.values(sentences));
}
