import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import type { WaveRules } from "../../../surveys/wire/fieldwork.ts";
import { DEFAULT_WAVE_RULES } from "../../../surveys/wire/fieldwork.ts";
import { SelectField } from "../form/fields.tsx";

type Retention = NonNullable<WaveRules["retention"]>;

const MONTHS = [3, 6, 12, 24, 36, 60] as const;
const USUAL = DEFAULT_WAVE_RULES.retention ?? { textMonths: 6, answerMonths: 24 };

/** How long what people say is kept: words never longer than the answers. */
export function RetentionFields({
  retention,
  onChange,
}: {
  retention: WaveRules["retention"];
  onChange: (retention: Retention) => void;
}) {
  const { textMonths, answerMonths } = retention ?? USUAL;
  const choices = (longest: number) =>
    MONTHS.filter((months) => months <= longest).map((months) => ({
      value: String(months),
      label: say(SETUP_DE, "rule.retention.months", { months }),
    }));
  return (
    <>
      <SelectField
        id="textMonths"
        label={say(SETUP_DE, "rule.retention.texts")}
        hint={say(SETUP_DE, "rule.retention.texts.hint")}
        value={String(textMonths)}
        options={choices(answerMonths)}
        faults={[]}
        onChange={(months) => onChange({ textMonths: Number(months), answerMonths })}
      />
      <SelectField
        id="answerMonths"
        label={say(SETUP_DE, "rule.retention.answers")}
        hint={say(SETUP_DE, "rule.retention.answers.hint")}
        value={String(answerMonths)}
        options={choices(60)}
        faults={[]}
        onChange={(months) => {
          const answers = Number(months);
          onChange({ textMonths: Math.min(textMonths, answers), answerMonths: answers });
        }}
      />
    </>
  );
}
