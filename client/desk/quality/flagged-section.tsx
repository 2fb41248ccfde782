import { de } from "../../../surveys/messages/priorities/de.ts";
import { sayCheck } from "../../../surveys/messages/priorities/say-checks.ts";
import { QUALITY_DE } from "../../../surveys/messages/quality/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { QualityReport } from "../../../surveys/wire/quality.ts";
import { formsInWords } from "../review/words.ts";

const SIGNS = ["fast", "straight", "open", "together"] as const;

/** How many forms look odd, and whether the published order rests on them. */
export function FlaggedSection({ report, me }: { report: QualityReport; me: Me }) {
  const { flagged, without } = report;
  return (
    <section class="sheet" aria-labelledby="quality-order">
      <h2 id="quality-order">{say(QUALITY_DE, "order.title")}</h2>
      {without === null ? (
        <p>{say(QUALITY_DE, "order.unreleased")}</p>
      ) : (
        without.map((list) => (
          <p key={list.list}>
            <b>{say(QUALITY_DE, `order.${list.list}`)}:</b> {outcomeOf(list, report)}
          </p>
        ))
      )}
      <dl class="quality-signs">
        {SIGNS.map((sign) => (
          <div key={sign}>
            <dt>{say(QUALITY_DE, `flagged.${sign}`)}</dt>
            <dd class="num">{formsInWords(flagged[sign])}</dd>
          </div>
        ))}
      </dl>
      {me.permissions.includes("response.review") && (
        <p>
          <a class="btn plain" href="/buero/auffaelliges">
            {say(QUALITY_DE, "flagged.reviews")}
          </a>
        </p>
      )}
    </section>
  );
}

type Outcome = NonNullable<QualityReport["without"]>[number];

function outcomeOf(list: Outcome, { items, least }: QualityReport): string {
  const [check] = list.checks;
  if (!list.hasOrder) return say(de, "check.noOrder");
  if (!check) return say(QUALITY_DE, "order.few", { least });
  if (check.swaps.length === 0 && list.hasPlaces) return say(QUALITY_DE, "order.unchanged");
  return sayCheck(list, check, {
    words: de,
    language: "de",
    shown: { lists: [list], sites: {}, items },
  });
}
