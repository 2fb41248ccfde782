import type { ComponentChildren } from "preact";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { QUALITY_DE } from "../../../surveys/messages/quality/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { QualityReport, QuestionQuality } from "../../../surveys/wire/quality.ts";

type Key = keyof typeof QUALITY_DE;

/** How fast forms were filled in, for each way in which times are known. */
export function SpeedsTable({ report: { speeds, wave } }: { report: QualityReport }) {
  return (
    <section class="sheet" aria-labelledby="quality-speed">
      <h2 id="quality-speed">{say(QUALITY_DE, "speed.title")}</h2>
      {speeds.length === 0 ? (
        <p>{say(QUALITY_DE, wave.isFrozen ? "speed.deleted" : "speed.none")}</p>
      ) : (
        <>
          <p class="soft">{say(QUALITY_DE, "speed.about")}</p>
          <Table
            caption="speed.title"
            columns={["sites.mode", "speed.timed", "speed.median", "speed.fast"]}
            rows={speeds.map(({ mode, timed, median, fast }) => ({
              name: mode,
              head: say(DESK_DE, `mode.${mode}`),
              cells: [
                timed,
                median === null ? say(QUALITY_DE, "speed.few") : minutes(median),
                fast ?? say(QUALITY_DE, "speed.few"),
              ],
            }))}
          />
          <p class="soft">{say(QUALITY_DE, "speed.source")}</p>
        </>
      )}
    </section>
  );
}

/** How many forms came where and how, and how they count. */
export function SitesTable({ report: { sites } }: { report: QualityReport }) {
  return (
    <section class="sheet" aria-labelledby="quality-sites">
      <h2 id="quality-sites">{say(QUALITY_DE, "sites.title")}</h2>
      <Table
        caption="sites.title"
        columns={["sites.site", "sites.mode", "sites.counted", "sites.notCounted", "sites.late"]}
        rows={sites.map(({ name, mode, counted, notCounted, late }) => ({
          name: `${name} ${mode}`,
          head: name,
          cells: [say(DESK_DE, `mode.${mode}`), counted, notCounted, late],
        }))}
      />
    </section>
  );
}

/** What was left empty at each question, where people went away, and who gave one point everywhere. */
export function QuestionsTable({ report: { questions } }: { report: QualityReport }) {
  return (
    <section class="sheet" aria-labelledby="quality-questions">
      <h2 id="quality-questions">{say(QUALITY_DE, "questions.title")}</h2>
      <p class="soft">{say(QUALITY_DE, "questions.about")}</p>
      <Table
        caption="questions.title"
        columns={[
          "questions.question",
          "questions.asked",
          "questions.skipped",
          "questions.dontKnow",
          "questions.notReached",
          "questions.brokenOff",
          "questions.straight",
        ]}
        rows={questions.map((question) => ({
          name: question.id,
          head: nameOf(question),
          cells: [
            question.asked,
            question.skipped,
            question.dontKnow,
            question.notReached,
            question.brokenOff,
            question.straight ? say(QUALITY_DE, "questions.straight.of", question.straight) : "–",
          ],
        }))}
      />
    </section>
  );
}

function nameOf({ text, lines }: QuestionQuality) {
  return (
    <>
      {text}
      {lines > 1 && <small class="soft"> {say(QUALITY_DE, "questions.lines", { lines })}</small>}
    </>
  );
}

/** The first column names the row. On narrow screens each cell says its column itself. */
function Table({
  caption,
  columns,
  rows,
}: {
  caption: Key;
  columns: readonly Key[];
  rows: readonly { name: string; head: ComponentChildren; cells: readonly ComponentChildren[] }[];
}) {
  const [, ...others] = columns;
  return (
    <table class="plain">
      <caption class="hide">{say(QUALITY_DE, caption)}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {say(QUALITY_DE, column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, head, cells }) => (
          <tr key={name}>
            <th scope="row">{head}</th>
            {others.map((column, at) => (
              <td key={column} class="num" data-title={say(QUALITY_DE, column)}>
                {cells[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function minutes(seconds: number): string {
  const rounded = Math.round(seconds / 6) / 10;
  if (rounded === 1) return say(QUALITY_DE, "speed.minutes.one");
  return say(QUALITY_DE, "speed.minutes", { minutes: rounded.toLocaleString("de") });
}
