import { useEffect, useState } from "preact/hooks";
import { de } from "../../../surveys/messages/resident/de.ts";
import { type InterfaceLanguage, LANGUAGE_NAMES, say } from "../../../surveys/messages/say.ts";
import type { SurveyBundle } from "../../../surveys/wire/survey.ts";
import { DemoBanner } from "../../shared/house/demo-banner.tsx";
import { RoomHeader } from "../../shared/house/mark.tsx";
import { Heading } from "../frame/heading.tsx";
import { localDay } from "../interview/local-time.ts";
import { knownLanguages } from "../session/languages.ts";
import { loadBundle } from "../survey/load-survey.ts";
import { useLater } from "../use-later.ts";
import { loadWords } from "../words.ts";
import type { Chosen } from "./choose-survey.tsx";
import { HandedIn } from "./handed-in.tsx";
import { InterviewForm, type Layout } from "./interview-form.tsx";
import { interviewOutbox } from "./parts.ts";
import { type NoteFate, sendNote } from "./post-note.ts";
import { words } from "./words.ts";

type Arrived = { kind: "loading" } | { kind: "missing" } | { kind: "here"; bundle: SurveyBundle };

/** A desk: the whole questionnaire is comfortable on one page. A tablet in the hand gets larger steps. */
const WIDE = "(min-width: 1000px) and (pointer: fine)";

/** One survey at one site: conversation after conversation. */
export function Desk({
  chosen,
  demo,
  signIn,
  onOther,
}: {
  chosen: Chosen;
  demo: boolean;
  signIn: string;
  onOther: () => void;
}) {
  const [arrived, setArrived] = useState<Arrived>({ kind: "loading" });
  const [language, setLanguage] = useState<InterfaceLanguage>("de");
  const [layout, setLayout] = useState<Layout>(() =>
    matchMedia(WIDE).matches ? "whole" : "pages",
  );
  const [person, setPerson] = useState(1);
  const [begun, setBegun] = useState(false);
  const [done, setDone] = useState<{ id: string; note: NoteFate }>();
  const [notesOut, setNotesOut] = useState(0);
  const outbox = useLater(interviewOutbox);

  const fetchAll = () => {
    setArrived({ kind: "loading" });
    loadBundle(chosen.site).then((loaded) =>
      setArrived(
        loaded.kind === "loaded" ? { kind: "here", bundle: loaded.value } : { kind: "missing" },
      ),
    );
  };
  useEffect(fetchAll, []);
  useEffect(() => {
    // At a desk the office's density, on a square the residents' large targets.
    document.documentElement.dataset.room = layout === "whole" ? "desk" : "resident";
    return () => {
      document.documentElement.dataset.room = "resident";
    };
  }, [layout]);
  const unsaved = begun || notesOut > 0;
  useEffect(() => {
    if (!unsaved) return;
    // What is on the sheet, and a note on its way, live in this page alone.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unsaved]);

  const offer =
    arrived.kind === "here"
      ? arrived.bundle.offers.find(({ wave }) => wave.id === chosen.wave)
      : undefined;
  const languages = knownLanguages(offer?.wordings.map((wording) => wording.language) ?? []);

  function nextPerson() {
    setBegun(false);
    setDone(undefined);
    setPerson(person + 1);
  }
  function handedIn(id: string, note: string) {
    setBegun(false);
    setDone({ id, note: "none" });
    if (note.trim() === "") return;
    const { site, wave } = chosen;
    setNotesOut((count) => count + 1);
    void sendNote({ wave, site, day: localDay(new Date()), body: note.trim() }, (fate) => {
      setDone((now) => (now?.id === id ? { id, note: fate } : now));
      if (fate !== "waiting") setNotesOut((count) => count - 1);
    });
  }

  function inside() {
    if (arrived.kind === "loading" || outbox === undefined)
      return (
        <main class="ask">
          <h1>{words("loading")}</h1>
        </main>
      );
    if (arrived.kind === "missing" || offer === undefined)
      return (
        <main class="ask">
          <Heading text={words(arrived.kind === "missing" ? "failed.title" : "choose.none")} />
          <div class="ways">
            <button class="btn primary big" type="button" onClick={fetchAll}>
              {words("failed.again")}
            </button>
            <button class="btn big" type="button" onClick={onOther}>
              {words("survey.other")}
            </button>
          </div>
        </main>
      );
    if (done !== undefined)
      return (
        <HandedIn
          id={done.id}
          outbox={outbox}
          note={done.note}
          signIn={signIn}
          onNext={nextPerson}
        />
      );
    return (
      <InterviewForm
        key={person}
        bundle={arrived.bundle}
        offer={offer}
        language={language}
        layout={layout}
        onBegun={() => setBegun(true)}
        onDiscard={nextPerson}
        onHandedIn={({ interview, note }) => {
          if (interview.id !== undefined) handedIn(interview.id, note);
        }}
      />
    );
  }

  return (
    <div class={`screen interviewer ${layout}`}>
      {demo && <DemoBanner text={say(de, "demo")} />}
      <RoomHeader room={words("room")} href="/buero">
        {arrived.kind === "here" && (
          <div class="interviewer-tools">
            <span class="soft where">{arrived.bundle.site.name}</span>
            <label>
              <span class="hide">{words("language.label")}</span>
              <select
                class="tool-select"
                value={language}
                onChange={(event) => {
                  const wished = languages.find((known) => known === event.currentTarget.value);
                  if (wished === undefined) return;
                  loadWords(wished).then(
                    () => setLanguage(wished),
                    () => {
                      // Without a network the language that is on stays on.
                    },
                  );
                }}
              >
                {languages.map((known) => (
                  <option key={known} value={known} lang={known}>
                    {LANGUAGE_NAMES[known]}
                  </option>
                ))}
              </select>
            </label>
            <fieldset class="layouts" aria-label={words("layout.label")}>
              {(["whole", "pages"] as const).map((kind) => (
                <button
                  key={kind}
                  class="btn plain"
                  type="button"
                  aria-pressed={layout === kind}
                  onClick={() => setLayout(kind)}
                >
                  {words(`layout.${kind}`)}
                </button>
              ))}
            </fieldset>
            {!begun && (
              <button class="btn quiet" type="button" onClick={onOther}>
                {words("survey.other")}
              </button>
            )}
          </div>
        )}
      </RoomHeader>
      {inside()}
    </div>
  );
}
