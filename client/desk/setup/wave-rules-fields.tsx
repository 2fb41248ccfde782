import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import type { WaveRules } from "../../../surveys/wire/fieldwork.ts";
import { RadioField } from "../form/choice-fields.tsx";
import { CheckField } from "../form/fields.tsx";
import { RetentionFields } from "./retention-fields.tsx";

/** What is decided before fieldwork, each rule with what it means. */
export function WaveRulesFields({
  rules,
  onChange,
}: {
  rules: WaveRules;
  onChange: (rules: WaveRules) => void;
}) {
  return (
    <fieldset class="field rules">
      <legend>{say(SETUP_DE, "wave.rules")}</legend>
      <p class="soft small">{say(SETUP_DE, "wave.rules.lead")}</p>
      <RadioField
        id="tooMany"
        label={say(SETUP_DE, "rule.tooMany")}
        options={(["mentioned", "apart"] as const).map((value) => ({
          value,
          label: say(SETUP_DE, `rule.tooMany.${value}`),
          hint: say(SETUP_DE, `rule.tooMany.${value}.hint`),
        }))}
        value={rules.tooMany}
        faults={[]}
        onChange={(tooMany) => onChange({ ...rules, tooMany })}
      />
      <CheckField
        id="shuffle"
        label={say(SETUP_DE, "rule.shuffle")}
        hint={say(SETUP_DE, "rule.shuffle.hint")}
        checked={rules.shuffleRanking}
        onChange={(shuffleRanking) => onChange({ ...rules, shuffleRanking })}
      />
      <RadioField
        id="breakOff"
        label={say(SETUP_DE, "rule.breakOff")}
        options={(["delete", "handIn"] as const).map((value) => ({
          value,
          label: say(SETUP_DE, `rule.breakOff.${value}`),
          hint: say(SETUP_DE, `rule.breakOff.${value}.hint`),
        }))}
        value={rules.breakOff}
        faults={[]}
        onChange={(breakOff) => onChange({ ...rules, breakOff })}
      />
      <RadioField
        id="secondEntry"
        label={say(SETUP_DE, "rule.secondEntry")}
        options={(["offered", "asked"] as const).map((value) => ({
          value,
          label: say(SETUP_DE, `rule.secondEntry.${value}`),
          hint: say(SETUP_DE, `rule.secondEntry.${value}.hint`),
        }))}
        value={rules.secondEntry}
        faults={[]}
        onChange={(secondEntry) => onChange({ ...rules, secondEntry })}
      />
      <RetentionFields
        retention={rules.retention}
        onChange={(retention) => onChange({ ...rules, retention })}
      />
    </fieldset>
  );
}
