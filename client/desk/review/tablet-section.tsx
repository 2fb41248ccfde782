import "./tablet-strip.css";
import triangleAlert from "lucide-static/icons/triangle-alert.svg?raw";
import { useCallback, useState } from "preact/hooks";
import { REVIEWS_DE } from "../../../surveys/messages/reviews/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { ReviewQuarter, TabletDay, TabletStrip } from "../../../surveys/wire/review.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { SelectField } from "../form/fields.tsx";
import { call } from "../shell/call.ts";
import { dayInWords } from "../shell/day.ts";
import { Loaded } from "../shell/loaded.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { stripPlaces } from "./strip-quarters.ts";
import { formsInWords, openInWords, timeOf } from "./words.ts";

/** The days of tablets: choose one, see its quarters of an hour, decide about a stretch. */
export function TabletSection({
  wave,
  tablets,
  turn,
  onDone,
}: {
  wave: string;
  tablets: readonly TabletDay[];
  /** Changes with each decision: then the day is read anew. */
  turn: number;
  onDone: (said: string) => void;
}) {
  const [chosen, setChosen] = useState("");
  const day = tablets.find((one) => keyOf(one) === chosen) ?? tablets[0];
  if (!day) return <p>{say(REVIEWS_DE, "tablets.none")}</p>;
  return (
    <>
      <SelectField
        id="tablet-day"
        label={say(REVIEWS_DE, "tablets.choose")}
        value={keyOf(day)}
        options={tablets.map((one) => ({ value: keyOf(one), label: labelOf(one) }))}
        faults={[]}
        onChange={setChosen}
      />
      <Strip key={keyOf(day)} wave={wave} day={day} turn={turn} onDone={onDone} />
    </>
  );
}

function keyOf({ device, site, day }: TabletDay): string {
  return `${device}|${site}|${day}`;
}

function labelOf({ deviceName, siteName, day, forms, open }: TabletDay): string {
  return say(REVIEWS_DE, open > 0 ? "tablets.option.open" : "tablets.option", {
    day: dayInWords(day),
    tablet: deviceName,
    site: siteName,
    forms: formsInWords(forms),
    open: openInWords(open),
  });
}

function Strip({
  wave,
  day: { device, site, day },
  turn,
  onDone,
}: {
  wave: string;
  day: TabletDay;
  turn: number;
  onDone: (said: string) => void;
}) {
  const load = useCallback(
    () => call(api.reviews[":wave"].strip.$get({ param: { wave }, query: { device, site, day } })),
    [wave, device, site, day, turn],
  );
  const [state, again] = useLoaded(load);
  return (
    <Loaded state={state} onAgain={again}>
      {(strip) => <Quarters wave={wave} strip={strip} onDone={onDone} />}
    </Loaded>
  );
}

function Quarters({
  wave,
  strip,
  onDone,
}: {
  wave: string;
  strip: TabletStrip;
  onDone: (said: string) => void;
}) {
  const { quarters, many, shortestSeconds, deviceName, siteName, day } = strip;
  // Until somebody chooses, what is open is chosen; a decision about this day begins anew.
  const [own, setOwn] = useState<readonly string[]>();
  const [decisions, setDecisions] = useState(0);
  const chosen = own ?? quarters.filter(({ isOpen }) => isOpen).map(({ quarter }) => quarter);
  const picked = quarters.filter(({ quarter }) => chosen.includes(quarter));
  const forms = picked.reduce((sum, one) => sum + one.forms, 0);
  return (
    <div class="strip-day">
      <h3>
        {say(REVIEWS_DE, "strip.title", {
          tablet: deviceName,
          site: siteName,
          day: dayInWords(day),
        })}
      </h3>
      <p class="soft">{say(REVIEWS_DE, "tablets.text", { many, seconds: shortestSeconds })}</p>
      <Bars quarters={quarters} />
      <table class="strip-table">
        <caption class="hide">{say(REVIEWS_DE, "strip.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{say(REVIEWS_DE, "strip.choose")}</th>
            <th scope="col">{say(REVIEWS_DE, "strip.time")}</th>
            <th scope="col">{say(REVIEWS_DE, "strip.forms")}</th>
            <th scope="col">{say(REVIEWS_DE, "strip.median")}</th>
            <th scope="col">{say(REVIEWS_DE, "strip.sign")}</th>
            <th scope="col">{say(REVIEWS_DE, "strip.out")}</th>
          </tr>
        </thead>
        <tbody>
          {quarters.map((one) => (
            <QuarterRow
              key={one.quarter}
              found={one}
              isChosen={chosen.includes(one.quarter)}
              onToggle={(isOn) =>
                setOwn(
                  isOn
                    ? [...chosen, one.quarter]
                    : chosen.filter((quarter) => quarter !== one.quarter),
                )
              }
            />
          ))}
        </tbody>
      </table>
      <p role="status">{chosenInWords(picked.length, forms)}</p>
      {picked.length > 0 && (
        <DecisionForm
          key={decisions}
          deciding={{
            wave,
            kind: "burst",
            suspicions: picked,
            forms: [],
            count: forms,
            usual: { out: "played", belongs: "event" },
            inOneStep: true,
            id: "strip",
          }}
          onDone={(said) => {
            setOwn(undefined);
            setDecisions(decisions + 1);
            onDone(said);
          }}
        />
      )}
    </div>
  );
}

function chosenInWords(quarters: number, forms: number): string {
  if (quarters === 0) return say(REVIEWS_DE, "strip.chosen.none");
  return quarters === 1
    ? say(REVIEWS_DE, "strip.chosen.one", { forms: formsInWords(forms) })
    : say(REVIEWS_DE, "strip.chosen", { quarters, forms: formsInWords(forms) });
}

/** The day as small bars; the table below says the same. */
function Bars({ quarters }: { quarters: readonly ReviewQuarter[] }) {
  const most = Math.max(1, ...quarters.map(({ forms }) => forms));
  return (
    <div class="strip-bars" aria-hidden="true">
      {stripPlaces(quarters).map(({ time, found }) => (
        <div class="place" key={time}>
          <div class="column">
            {found && found.signs.length > 0 && <Icon svg={triangleAlert} />}
            {found && (
              <i
                class={found.notCounted > 0 ? "out" : ""}
                style={{ blockSize: `${(100 * found.forms) / most}%` }}
              />
            )}
          </div>
          <span>{time.endsWith(":00") ? time : ""}</span>
        </div>
      ))}
    </div>
  );
}

function QuarterRow({
  found: { quarter, forms, medianSeconds, signs, notCounted },
  isChosen,
  onToggle,
}: {
  found: ReviewQuarter;
  isChosen: boolean;
  onToggle: (isOn: boolean) => void;
}) {
  const time = timeOf(quarter);
  return (
    <tr class={signs.length > 0 ? "odd-one" : ""}>
      <td>
        <label>
          <input
            type="checkbox"
            checked={isChosen}
            onChange={(event) => onToggle(event.currentTarget.checked)}
          />
          <span class="hide">{say(REVIEWS_DE, "strip.choose.label", { time })}</span>
        </label>
      </td>
      <th scope="row">{time}</th>
      <td class="num" data-column={say(REVIEWS_DE, "strip.forms")}>
        {forms}
      </td>
      <td class="num" data-column={say(REVIEWS_DE, "strip.median")}>
        {medianSeconds === null
          ? say(REVIEWS_DE, "strip.unknown")
          : say(REVIEWS_DE, "strip.seconds", { seconds: medianSeconds })}
      </td>
      <td>
        {signs.length > 0 && (
          <span class="tag note-t">
            <Icon svg={triangleAlert} />
            {signs.map((sign) => say(REVIEWS_DE, `strip.${sign}`)).join(", ")}
          </span>
        )}
      </td>
      <td class="num" data-column={say(REVIEWS_DE, "strip.out")}>
        {notCounted > 0 ? notCounted : say(REVIEWS_DE, "strip.unknown")}
      </td>
    </tr>
  );
}
