import "../leaving/leave.css";
import check from "lucide-static/icons/check.svg?raw";
import { useEffect, useRef, useState } from "preact/hooks";
import { INTERFACE_LANGUAGES } from "../../../surveys/messages/say.ts";
import type { SurveyBundle } from "../../../surveys/wire/survey.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { Modal } from "../frame/modal.tsx";
import type { Interview } from "../interview/interview.ts";
import { packed, unpacked } from "../interview/packed.ts";
import type { Move } from "../session/moved.ts";
import type { Session } from "../session/session.ts";
import { interviewIn } from "../session/session.ts";
import { useTabletWords } from "../tablet-words.ts";
import { loadWords } from "../words.ts";
import { forget, remember, rememberedAt } from "./remembered-store.ts";

const MILLISECONDS_OF_QUIET = 300;

/** At the consent, on a device of one's own: only with this tick do answers outlive the page. */
export function RememberTick({
  wanted,
  onWant,
}: {
  wanted: boolean;
  onWant: (wanted: boolean) => void;
}) {
  const words = useTabletWords();
  if (words === undefined) return null;
  return (
    <div>
      <label class={wanted ? "answer chosen" : "answer"}>
        <input
          type="checkbox"
          checked={wanted}
          aria-describedby="remember-help"
          onChange={() => onWant(!wanted)}
        />
        <span class="dot sq">
          <Icon svg={check} />
        </span>
        <span>{words("remember.label")}</span>
      </label>
      <p class="soft" id="remember-help">
        {words("remember.help")}
      </p>
    </div>
  );
}

/** Keeps the draft of whoever has ticked, and asks whoever comes back what to do with it. */
export function DraftKeeper({
  session,
  move,
  bundle,
  wanted,
  onWant,
}: {
  session: Session;
  move: (move: Move) => void;
  bundle: SurveyBundle;
  wanted: boolean;
  onWant: (wanted: boolean) => void;
}) {
  const words = useTabletWords();
  const site = bundle.site.code;
  const [found, setFound] = useState<{ interview: Interview; language: string }>();
  const interview = interviewIn(session);
  const begun = useRef(false);
  if (interview !== undefined) begun.current = true;

  useEffect(() => {
    if (session.at !== "start") return;
    rememberedAt(site, Date.now()).then(
      (draft) => {
        const before = draft && unpacked(draft.interview, bundle.offers, new Date());
        if (before !== undefined && draft !== undefined)
          setFound({ interview: before, language: draft.language });
      },
      () => {
        // A browser that keeps nothing has kept nothing.
      },
    );
    // Once: whoever has just left knows that they began.
  }, []);

  useEffect(() => {
    if (!wanted || interview === undefined) return;
    const timer = setTimeout(() => {
      const now = new Date();
      remember({
        site,
        language: session.language,
        interview: packed(interview, now),
        savedAt: now.getTime(),
      }).catch(() => onWant(false));
    }, MILLISECONDS_OF_QUIET);
    return () => clearTimeout(timer);
  }, [wanted, interview, session.language]);

  // Handed in, deleted, or the tick taken back: then nothing may be left.
  const over = begun.current && interview === undefined;
  useEffect(() => {
    if (!over && (wanted || interview === undefined)) return;
    forget(site).catch(() => {
      // A browser that keeps nothing has kept nothing.
    });
    if (over) {
      begun.current = false;
      onWant(false);
    }
  }, [over, wanted, interview === undefined]);

  if (found === undefined || session.at !== "start" || words === undefined) return null;
  const goOn = async () => {
    const language = INTERFACE_LANGUAGES.find((known) => known === found.language);
    if (language !== undefined) {
      await loadWords(language).catch(() => undefined);
      move({ to: "language", language });
    }
    setFound(undefined);
    onWant(true);
    move({ to: "resume", interview: found.interview });
  };
  const deleteIt = () => {
    setFound(undefined);
    forget(site).catch(() => undefined);
  };
  return (
    <Modal
      look="leaving"
      title="remember-title"
      text="remember-help"
      onEscape={() => setFound(undefined)}
    >
      <h2 id="remember-title">{words("remember.title")}</h2>
      <p id="remember-help" class="lead">
        {words("remember.help")}
      </p>
      <div class="ways-out">
        <button class="btn primary big" type="button" data-first onClick={() => void goOn()}>
          {words("remember.on")}
        </button>
        <button class="btn plain big" type="button" onClick={deleteIt}>
          {words("remember.afresh")}
        </button>
      </div>
    </Modal>
  );
}
