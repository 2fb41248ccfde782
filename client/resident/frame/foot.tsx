import arrowLeft from "lucide-static/icons/arrow-left.svg?raw";
import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import type { ComponentChildren } from "preact";
import { Icon } from "../../shared/icons/icon.tsx";
import { useWords } from "../words.ts";

/** Zurück at the start edge, one sentence in the middle, the way on at the end edge: always there. */
export function Foot({
  onBack,
  hint,
  forward,
}: {
  onBack: () => void;
  hint?: ComponentChildren;
  forward?: { label: string; outlined?: boolean; onPress: () => void };
}) {
  const words = useWords();
  return (
    <footer class="foot">
      <button class="btn plain" type="button" onClick={onBack}>
        <Icon svg={arrowLeft} turns />
        {words("go.back")}
      </button>
      <div class="hint" role="status">
        {hint}
      </div>
      {forward !== undefined && (
        <button
          class={forward.outlined ? "btn forward" : "btn primary forward"}
          type="button"
          onClick={forward.onPress}
        >
          {forward.label}
          <Icon svg={arrowRight} turns />
        </button>
      )}
    </footer>
  );
}
