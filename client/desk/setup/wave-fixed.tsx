import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import type { FormChoice, WaveDetails } from "../../../surveys/wire/fieldwork-setup.ts";

/** What was decided when a wave was set up and stays: questionnaire, rules, dimensions. */
export function WaveFixed({ wave, forms }: { wave: WaveDetails; forms: readonly FormChoice[] }) {
  const { questionnaire, title, rules, dimensions } = wave;
  const known = forms.find((form) => form.questionnaire === questionnaire)?.dimensions ?? [];
  const named = dimensions.map((id) => known.find((one) => one.id === id)?.label ?? id);
  return (
    <details>
      <summary>{say(SETUP_DE, "wave.fixed")}</summary>
      <p class="soft small">{say(SETUP_DE, "wave.form.fixed")}</p>
      <dl class="facts">
        <dt>{say(SETUP_DE, "wave.form")}</dt>
        <dd>{title}</dd>
        <dt>{say(SETUP_DE, "rule.tooMany")}</dt>
        <dd>{say(SETUP_DE, `rule.tooMany.${rules.tooMany}`)}</dd>
        <dt>{say(SETUP_DE, "rule.shuffle")}</dt>
        <dd>{say(SETUP_DE, rules.shuffleRanking ? "yes" : "no")}</dd>
        <dt>{say(SETUP_DE, "rule.breakOff")}</dt>
        <dd>{say(SETUP_DE, `rule.breakOff.${rules.breakOff}`)}</dd>
        <dt>{say(SETUP_DE, "rule.secondEntry")}</dt>
        <dd>{say(SETUP_DE, `rule.secondEntry.${rules.secondEntry}`)}</dd>
        <dt>{say(SETUP_DE, "rule.retention.texts")}</dt>
        <dd>{months(rules.retention?.textMonths)}</dd>
        <dt>{say(SETUP_DE, "rule.retention.answers")}</dt>
        <dd>{months(rules.retention?.answerMonths)}</dd>
        <dt>{say(SETUP_DE, "wave.dimensions")}</dt>
        <dd>{named.join(" · ") || say(SETUP_DE, "no")}</dd>
      </dl>
    </details>
  );
}

function months(count: number | undefined): string {
  return count === undefined
    ? say(SETUP_DE, "rule.retention.none")
    : say(SETUP_DE, "rule.retention.months", { months: count });
}
