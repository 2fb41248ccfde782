import { localDay } from "../../../surveys/local-day.ts";
import { ATTACK_DE } from "../../../surveys/messages/attack/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { AttackedPlace, AttackReport, Exposure } from "../../../surveys/wire/attack.ts";
import { momentInWords } from "../shell/day.ts";

const WHOLE = new Intl.NumberFormat("de-DE");

/** One filed report; the newest is open. */
export function ReportView({ report, open }: { report: AttackReport; open: boolean }) {
  const { places, threshold } = report;
  const found = places.reduce((sum, { exposures }) => sum + exposures.length, 0);
  const numbers = places.reduce((sum, place) => sum + place.numbers, 0);
  const complete = places.every((place) => place.complete);
  const safe = complete
    ? say(ATTACK_DE, "safe", { numbers: WHOLE.format(numbers), threshold })
    : say(ATTACK_DE, "unfinished");
  const result =
    found === 0 ? safe : say(ATTACK_DE, found === 1 ? "found.one" : "found", { count: found });
  return (
    <details class="sheet report" open={open}>
      <summary>
        <time dateTime={report.madeAt}>{momentInWords(report.madeAt)}</time>
        <b>{result}</b>
      </summary>
      <p class="soft">
        {say(ATTACK_DE, "by", {
          name: report.madeBy,
          seconds: Math.max(1, Math.round(report.milliseconds / 1000)),
          threshold,
        })}
      </p>
      {!complete && <p>{say(ATTACK_DE, "incomplete")}</p>}
      {found > 0 && <Found places={places} />}
      {places.length > 0 && <Places places={places} />}
      <a
        class="btn plain"
        href={asFile(report)}
        download={`angriff-${localDay(new Date(report.madeAt))}.json`}
      >
        {say(ATTACK_DE, "download")}
      </a>
    </details>
  );
}

function Found({ places }: { places: readonly AttackedPlace[] }) {
  return (
    <>
      <ul class="found">
        {places.flatMap((place) =>
          place.exposures.map((exposure, index) => (
            <li key={`${place.district} ${place.wave} ${index}`}>
              <b>{whoIn(place, exposure)}</b>
              <span>{wayTo(exposure)}</span>
            </li>
          )),
        )}
      </ul>
      <h3>{say(ATTACK_DE, "next.title")}</h3>
      <p>{say(ATTACK_DE, "next.text")}</p>
    </>
  );
}

function whoIn({ district, wave }: AttackedPlace, { people, filter, questions }: Exposure): string {
  const count = countOf(people);
  const group = filter.map(({ label }) => label).join(", ") || say(ATTACK_DE, "exposure.everybody");
  return [district, wave, ...questions.map(named), group, count].join(" · ");
}

function countOf(people: number): string {
  if (people === 0) return say(ATTACK_DE, "exposure.unknown");
  if (people === 1) return say(ATTACK_DE, "exposure.person");
  return say(ATTACK_DE, "exposure.people", { people });
}

function wayTo({ by, from }: Exposure): string {
  if (by === "contradiction") return say(ATTACK_DE, "exposure.contradiction");
  const numbers = from.map(({ question, release, times }) =>
    times === null
      ? say(ATTACK_DE, "exposure.number", { question: named(question), release })
      : say(ATTACK_DE, "exposure.number.times", { question: named(question), release, times }),
  );
  return say(ATTACK_DE, `exposure.${by}`, { from: numbers.join("; ") });
}

function named(question: string): string {
  return question || say(ATTACK_DE, "exposure.forms");
}

function Places({ places }: { places: readonly AttackedPlace[] }) {
  const cell = (title: string) => ({ "data-title": title }) as const;
  return (
    <table class="plain stacked">
      <caption>{say(ATTACK_DE, "caption")}</caption>
      <thead>
        <tr>
          {(
            [
              "column.district",
              "column.questionnaire",
              "column.releases",
              "column.numbers",
              "column.result",
            ] as const
          ).map((key) => (
            <th key={key} scope="col">
              {say(ATTACK_DE, key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={`${place.district} ${place.questionnaire} ${place.wave}`}>
            <th scope="row">{place.district}</th>
            <td {...cell(say(ATTACK_DE, "column.questionnaire"))}>
              {place.questionnaire}, {place.wave}
            </td>
            <td class="num" {...cell(say(ATTACK_DE, "column.releases"))}>
              {place.releases}
            </td>
            <td class="num" {...cell(say(ATTACK_DE, "column.numbers"))}>
              {WHOLE.format(place.numbers)}
            </td>
            <td {...cell(say(ATTACK_DE, "column.result"))}>{resultOf(place)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function resultOf({ exposures, complete }: AttackedPlace): string {
  if (exposures.length > 0) return say(ATTACK_DE, "result.found", { count: exposures.length });
  return say(ATTACK_DE, complete ? "result.safe" : "result.incomplete");
}

function asFile(report: AttackReport): string {
  return `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(report, null, 2))}`;
}
