import stop from "lucide-static/icons/circle-stop.svg?raw";
import volume from "lucide-static/icons/volume-2.svg?raw";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../shared/icons/icon.tsx";
import { Language, useTabletWords } from "../tablet-words.ts";
import { canRead } from "./reading.ts";
import { Recordings } from "./recordings.ts";
import { screenAround } from "./screen-text.ts";
import { device, readScreen, sayToListener, silence } from "./speech.ts";
import "./speech.css";

export { forget } from "./speech.ts";

/**
 * "Vorlesen", while it speaks "Anhalten". Not there where the language on the screen has neither a voice
 * on this device nor recordings. A new screen and a new language begin in silence.
 */
export function ReadAloud() {
  const words = useTabletWords();
  const language = useContext(Language);
  const recordings = useContext(Recordings)[language] ?? {};
  const [voice, setVoice] = useState(() => device.hasVoice(language));
  const [speaking, setSpeaking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const means = { recordings, voice };
  const now = useRef(means);
  now.current = means;

  useEffect(() => {
    const look = () => setVoice(device.hasVoice(language));
    look();
    const listening = new AbortController();
    addEventListener(
      "nachbarstimme:say",
      (event) => {
        if (!(event instanceof CustomEvent) || typeof event.detail !== "string") return;
        // A cover lies over the screen it covers: one of the two says it.
        event.stopImmediatePropagation();
        sayToListener(event.detail, language, now.current);
      },
      { signal: listening.signal },
    );
    const forgetVoices = device.watchVoices(look);
    return () => {
      forgetVoices();
      listening.abort();
      silence();
    };
  }, [language]);

  const ready = words !== undefined && canRead(means);
  useEffect(() => {
    if (!ready || button.current === null) return;
    return watchHints(screenAround(button.current), (hint) =>
      sayToListener(hint, language, now.current),
    );
  }, [ready, language]);

  if (!ready) return null;
  return (
    <button
      class="say"
      type="button"
      ref={button}
      onClick={({ currentTarget }) => {
        if (speaking) return silence();
        setSpeaking(true);
        readScreen(currentTarget, language, means).finally(() => setSpeaking(false));
      }}
    >
      <Icon svg={speaking ? stop : volume} />
      <span>{words(speaking ? "speech.stop" : "speech.read")}</span>
    </button>
  );
}

const HINT = ":is(main, .foot) [role=status]";

/** A hint that comes up on the screen, such as "Sie haben schon drei.", is heard by whoever listens. */
function watchHints(screen: Element, onHint: (hint: string) => void): () => void {
  const observer = new MutationObserver((changes) => {
    const hints = changes.map(({ target }) =>
      (target instanceof Element ? target : target.parentElement)
        ?.closest(HINT)
        ?.textContent.trim(),
    );
    for (const hint of new Set(hints)) if (hint) onHint(hint);
  });
  observer.observe(screen, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
