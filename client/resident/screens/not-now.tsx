import type { ResidentKey } from "../../../surveys/messages/resident/de.ts";
import { Heading } from "../frame/heading.tsx";
import type { Missing } from "../survey/load-survey.ts";
import { useWords } from "../words.ts";

/** Where the survey could not be fetched: what is the matter, and the two ways on. */
export function NotNow({
  why,
  onAgain,
  sitesAddress,
}: {
  why: Missing;
  onAgain: () => void;
  sitesAddress: string;
}) {
  const words = useWords();
  return (
    <main>
      <section class="ask">
        <header>
          <Heading text={words("again.title")} quiet />
          <p class="help" role="status">
            {words(REASONS[why])}
          </p>
        </header>
        <div class="ways">
          {why !== "unknown" && (
            <button class="btn primary big" type="button" onClick={onAgain}>
              {words("again.try")}
            </button>
          )}
          <a class={why === "unknown" ? "btn primary big" : "btn big"} href={sitesAddress}>
            {words("again.sites")}
          </a>
        </div>
      </section>
    </main>
  );
}

const REASONS: Readonly<Record<Missing, ResidentKey>> = {
  unknown: "problem.site.unknown",
  unreachable: "problem.server.busy",
  failed: "problem.server.failed",
};
