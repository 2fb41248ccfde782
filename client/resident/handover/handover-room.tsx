import { useMemo, useState } from "preact/hooks";
import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import { DRAFT_LANGUAGES, INTERFACE_LANGUAGES } from "../../../surveys/messages/say.ts";
import type { SurveyBundle } from "../../../surveys/wire/survey.ts";
import { useDisplay } from "../../shared/display/use-display.ts";
import { usePageLanguage } from "../../shared/language/direction.ts";
import { App } from "../app.tsx";
import { Header } from "../frame/header.tsx";
import { unpacked } from "../interview/packed.ts";
import type { Later } from "../later.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { startingLanguage } from "../session/languages.ts";
import type { Visit } from "../session/visit.ts";
import { loadBundle } from "../survey/load-survey.ts";
import { Language, loadTabletWords } from "../tablet-words.ts";
import { loadWords, Words, wordsIn } from "../words.ts";
import { Arrival, type ArrivalState } from "./arrival.tsx";
import { claimKey } from "./handover-server.ts";
import { broughtAlong, type Luggage, withTicket } from "./luggage.ts";
import { newTicket, openedParcel, readFragment } from "./sealed-link.ts";

type State =
  | ArrivalState
  | { kind: "visit"; bundle: SurveyBundle; visit: Visit; outbox: Later<Outbox> };

/** A phone that goes on where a tablet stopped. The fragment has left the address already. */
export function HandoverRoom({
  parcel: fragment,
  outbox,
}: {
  parcel: string;
  outbox: Later<Outbox>;
}) {
  const read = useMemo(() => readFragment(fragment), []);
  // Made before it is asked for: if the reply is lost, the same phone can ask again.
  const ticket = useMemo(newTicket, []);
  const [state, setState] = useState<State>({ kind: read === undefined ? "unreadable" : "ready" });
  // The key comes once: what was opened with it stays here while the survey itself is still on its way.
  const [luggage, setLuggage] = useState<Luggage>();
  const [language, setLanguage] = useState<InterfaceLanguage>(() =>
    startingLanguage(wishedLanguage(), "web", navigator.languages),
  );
  /** Whether this phone's owner has chosen another language than the tablet's. */
  const [chosen, setChosen] = useState(false);
  const { display, change } = useDisplay();
  usePageLanguage(language);

  function choose(wanted: InterfaceLanguage): void {
    Promise.all([loadWords(wanted), loadTabletWords(wanted)]).then(
      () => {
        setLanguage(wanted);
        setChosen(true);
      },
      () => {
        // Without a network the language that is on stays on; another touch tries again.
      },
    );
  }

  async function goOn() {
    if (read === undefined) return;
    setState({ kind: "busy" });
    const found = luggage ?? (await claimed(read, ticket));
    if (!("parcel" in found)) return setState(found);
    setLuggage(found);
    const brought = INTERFACE_LANGUAGES.find((known) => known === found.parcel.language) ?? "de";
    const spoken = chosen ? language : brought;
    const [loaded] = await Promise.all([
      loadBundle(found.parcel.site),
      loadWords(spoken).catch(() => undefined),
    ]);
    setLanguage(spoken);
    if (loaded.kind === "missing")
      return setState({ kind: loaded.why === "unknown" ? "ended" : "unreachable" });
    const interview = unpacked(found.parcel.interview, loaded.value.offers, new Date());
    setState(
      interview === undefined
        ? { kind: "ended" }
        : {
            kind: "visit",
            bundle: loaded.value,
            visit: broughtAlong(found.parcel, interview, spoken),
            outbox: withTicket(outbox, found.ticket),
          },
    );
  }

  if (state.kind === "visit")
    return (
      <App bundle={state.bundle} visit={state.visit} display={display} outbox={state.outbox} />
    );
  return (
    <Language.Provider value={language}>
      <Words.Provider value={wordsIn(language)}>
        <div class="screen">
          <Header
            tools={{
              display,
              onDisplay: change,
              language,
              languages: INTERFACE_LANGUAGES.filter(
                (known) => known === language || !DRAFT_LANGUAGES.includes(known),
              ),
              onLanguage: choose,
            }}
          />
          <Arrival state={state} onGo={() => void goOn()} />
        </div>
      </Words.Provider>
    </Language.Provider>
  );
}

async function claimed(
  read: NonNullable<ReturnType<typeof readFragment>>,
  ticket: string,
): Promise<Luggage | ArrivalState> {
  const answer = await claimKey(read.id, ticket);
  if (answer.kind !== "claimed") return { kind: answer.kind };
  const parcel = await openedParcel(read, answer.key);
  return parcel === undefined ? { kind: "unreadable" } : { parcel, ticket };
}

function wishedLanguage(): InterfaceLanguage | undefined {
  const wished = new URLSearchParams(location.search).get("sprache");
  return INTERFACE_LANGUAGES.find((language) => language === wished);
}
