import "./handover.css";
import { useEffect, useRef, useState } from "preact/hooks";
import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import { QrCode } from "../../shared/qr/qr-code.tsx";
import { Heading } from "../frame/heading.tsx";
import { Modal } from "../frame/modal.tsx";
import { Note } from "../frame/note.tsx";
import type { Interview } from "../interview/interview.ts";
import type { Step } from "../interview/steps.ts";
import { Countdown } from "../screens/countdown.tsx";
import { useTabletWords } from "../tablet-words.ts";
import { useWords } from "../words.ts";
import { keyState, takeKeyBack } from "./handover-server.ts";
import { type HandoverPlace, prepared } from "./prepared.ts";

const MILLISECONDS_BETWEEN_LOOKS = 2_000;

type State =
  | { kind: "preparing" }
  | { kind: "offline" }
  | { kind: "tooLong" }
  | { kind: "shown"; id: string; address: string };

/** "Auf meinem Handy weiter": the picture for the phone, on the tablet, over the question. */
export function HandoverScreen({
  interview,
  step,
  language,
  place,
  onNamed,
  onBack,
  onTaken,
}: {
  interview: Interview;
  /** The one on the screen: unanswered, the phone begins with it. Undefined on the list of answers. */
  step: Step | undefined;
  language: InterfaceLanguage;
  place: HandoverPlace;
  /** The response has an id now: tablet and phone must never make two of it. */
  onNamed: (id: string) => void;
  /** "Hier weitermachen". */
  onBack: () => void;
  /** A phone has the answers: forget them at once. */
  onTaken: () => void;
}) {
  const words = useTabletWords();
  const general = useWords();
  const [state, setState] = useState<State>({ kind: "preparing" });
  const leaving = useRef(false);

  useEffect(() => {
    let gone = false;
    prepared(interview, step, language, place)
      .then((done) => {
        if (gone) return;
        if (done.kind === "shown") onNamed(done.response);
        setState(done);
      })
      .catch(() => setState({ kind: "offline" }));
    return () => {
      gone = true;
    };
    // Once: the answers do not change while this screen stands.
  }, []);

  const shown = state.kind === "shown" ? state.id : undefined;
  useEffect(() => {
    if (shown === undefined) return;
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const look = async () => {
      const now = await keyState(shown, place.authorization);
      if (over) return;
      if (now === "claimed") onTaken();
      else timer = setTimeout(look, MILLISECONDS_BETWEEN_LOOKS);
    };
    timer = setTimeout(look, MILLISECONDS_BETWEEN_LOOKS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [shown]);

  async function stayHere() {
    if (state.kind !== "shown") return onBack();
    if (leaving.current) return;
    leaving.current = true;
    // The picture must not be good for anything once somebody goes on here.
    const now = await takeKeyBack(state.id, place.authorization);
    if (now === "claimed") onTaken();
    else onBack();
  }

  if (words === undefined) return null;
  return (
    <Modal
      look="handover"
      title="handover-title"
      text="handover-text"
      onEscape={() => void stayHere()}
    >
      <div class="handover-inside">
        <h2 id="handover-title" tabIndex={-1} data-first>
          {words("handover.title")}
        </h2>
        {state.kind === "shown" && (
          <QrCode text={state.address} alt={words("handover.help")} correction="low" />
        )}
        <div class="read" role="status" id="handover-text">
          {state.kind === "preparing" && <p class="lead">{general("loading.title")}</p>}
          {state.kind === "shown" && (
            <>
              <p class="lead">{words("handover.help")}</p>
              <p class="soft">{words("handover.waiting")}</p>
            </>
          )}
          {state.kind === "offline" && <Note text={words("handover.offline")} />}
          {state.kind === "tooLong" && <Note text={words("handover.tooLong")} />}
        </div>
        <button class="btn big" type="button" onClick={() => void stayHere()}>
          {words("handover.here")}
        </button>
      </div>
    </Modal>
  );
}

/** The answers are on the phone, and gone from here. */
export function HandedOver({
  seconds = 20,
  onDone,
}: {
  seconds: number | undefined;
  onDone: () => void;
}) {
  const words = useTabletWords();
  const general = useWords();
  if (words === undefined) return null;
  return (
    <>
      <main>
        <section class="ask">
          <Heading text={words("handover.taken")} />
        </section>
      </main>
      <footer class="foot">
        <Countdown seconds={seconds} onOver={onDone} />
        <button class="btn primary forward" type="button" onClick={onDone}>
          {general("thanks.doneNext")}
        </button>
      </footer>
    </>
  );
}
