import circleAlert from "lucide-static/icons/circle-alert.svg?raw";
import { say } from "../../../surveys/messages/say.ts";
import { TABLETS_DE, WEEKDAYS_DE } from "../../../surveys/messages/tablets/de.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { RadioField } from "../form/choice-fields.tsx";
import type { Fault } from "../form/fault.ts";
import { faultAt } from "../form/fault.ts";
import type { DayValues } from "./tablet-values.ts";
import { likeMonday, usualWeek } from "./tablet-values.ts";

/** When the tablet's screen is awake: always, or from–to for each weekday. */
export function OpeningHoursField({
  days,
  faults,
  onChange,
}: {
  days: readonly DayValues[] | null;
  faults: readonly Fault[];
  onChange: (days: DayValues[] | null) => void;
}) {
  const change = (at: number, part: Partial<DayValues>) =>
    onChange((days ?? []).map((day, index) => (index === at ? { ...day, ...part } : day)));
  return (
    <>
      <RadioField
        id="hours"
        label={say(TABLETS_DE, "hours")}
        options={[
          {
            value: "always",
            label: say(TABLETS_DE, "hours.always"),
            hint: say(TABLETS_DE, "hours.always.hint"),
          },
          {
            value: "some",
            label: say(TABLETS_DE, "hours.some"),
            hint: say(TABLETS_DE, "hours.some.hint"),
          },
        ]}
        value={days === null ? "always" : "some"}
        faults={faults}
        onChange={(kind) => onChange(kind === "always" ? null : usualWeek())}
      />
      {days !== null && (
        <fieldset class="field week">
          <legend>{say(TABLETS_DE, "hours.week")}</legend>
          {days.map((day, index) => (
            <DayLine
              key={WEEKDAYS_DE[index]}
              id={`day-${index}`}
              name={WEEKDAYS_DE[index] ?? ""}
              day={day}
              fault={faultAt(faults, `day-${index}`)}
              onChange={(part) => change(index, part)}
            />
          ))}
          <p>
            <button class="btn plain" type="button" onClick={() => onChange(likeMonday(days))}>
              {say(TABLETS_DE, "hours.like-monday")}
            </button>
          </p>
        </fieldset>
      )}
    </>
  );
}

function DayLine({
  id,
  name,
  day: { open, from, to },
  fault,
  onChange,
}: {
  id: string;
  name: string;
  day: DayValues;
  fault: string | undefined;
  onChange: (part: Partial<DayValues>) => void;
}) {
  const wrong = fault === undefined ? {} : { "aria-describedby": `${id}-fault` };
  return (
    <div class={fault === undefined ? "day" : "day faulty"}>
      <div class="check">
        <input
          id={id}
          type="checkbox"
          checked={open}
          {...wrong}
          onChange={(event) => onChange({ open: event.currentTarget.checked })}
        />
        <label for={id}>
          {name}
          <span class="hide"> {say(TABLETS_DE, "hours.open")}</span>
        </label>
      </div>
      {open && (
        <span class="span">
          {(["from", "to"] as const).map((end) => (
            <label key={end}>
              <span aria-hidden="true">{say(TABLETS_DE, `hours.${end}`)}</span>
              <input
                class="input"
                type="time"
                aria-label={say(TABLETS_DE, "hours.at", {
                  day: name,
                  word: say(TABLETS_DE, `hours.${end}`),
                })}
                value={end === "from" ? from : to}
                {...wrong}
                onInput={(event) => onChange({ [end]: event.currentTarget.value })}
              />
            </label>
          ))}
        </span>
      )}
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          <Icon svg={circleAlert} />
          {fault}
        </p>
      )}
    </div>
  );
}
