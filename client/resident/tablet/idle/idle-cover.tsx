import "./idle-cover.css";
import armchair from "lucide-static/icons/armchair.svg?raw";
import { useEffect } from "preact/hooks";
import type { TabletKey } from "../../../../surveys/messages/tablet/de.ts";
import { Icon } from "../../../shared/icons/icon.tsx";
import { Modal } from "../../frame/modal.tsx";
import { useTabletWords } from "../../tablet-words.ts";

/** What happens when nobody answers. */
export type Ending = "deleting" | "handingIn" | "goingOn";

/**
 * "Sind Sie noch da?" It hides everything: whoever walks past sees no answer. A touch anywhere means yes,
 * as the sentence promises; so does Escape. Only "Vorlesen" reads, and the time begins anew.
 */
export function IdleCover({
  ending,
  seconds,
  ofSeconds,
  onStay,
  onListen,
}: {
  ending: Ending;
  seconds: number;
  ofSeconds: number;
  onStay: () => void;
  onListen: () => void;
}) {
  const words = useTabletWords();
  const title = words?.("idle.title") ?? "";
  const text = words?.(SENTENCES[ending], { seconds }) ?? "";
  useEffect(() => {
    // The reading aloud decides whether it says this: only to somebody who has been listening.
    if (title !== "")
      dispatchEvent(new CustomEvent("nachbarstimme:say", { detail: `${title} ${text}` }));
    // Once: the seconds that run down are not read out.
  }, [title]);
  useEffect(() => {
    const pressed = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest(".cover .say")) onListen();
    };
    addEventListener("click", pressed);
    return () => removeEventListener("click", pressed);
  }, []);
  return (
    <Modal look="cover" title="idle-title" text="idle-text" onEscape={onStay} onPress={onStay}>
      <div class="cover-inside">
        <div class="armchair" aria-hidden="true">
          <Icon svg={armchair} />
        </div>
        <h2 id="idle-title">{title}</h2>
        <p id="idle-text" class="lead">
          {text}
        </p>
        <svg class="slow" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(100 * seconds) / ofSeconds} height="4" />
        </svg>
        <button class="btn primary big" type="button" data-first>
          {words?.("idle.stay")}
        </button>
      </div>
    </Modal>
  );
}

const SENTENCES: Readonly<Record<Ending, TabletKey>> = {
  deleting: "idle.deleting",
  handingIn: "idle.handingIn",
  goingOn: "idle.goingOn",
};
