import { PRINT_DE } from "../../../surveys/messages/print/de.ts";
import { LANGUAGE_NAMES, say } from "../../../surveys/messages/say.ts";
import type { PrintRun } from "../../../surveys/wire/print.ts";
import { momentInWords } from "../shell/day.ts";
import { formsAddress } from "./forms-address.ts";

/** Who has which numbers, the latest first. */
export function RunsTable({ runs }: { runs: readonly PrintRun[] }) {
  return (
    <section class="sheet" aria-labelledby="print-runs">
      <h2 id="print-runs">{say(PRINT_DE, "runs.title")}</h2>
      {runs.length === 0 ? (
        <p class="soft">{say(PRINT_DE, "runs.none")}</p>
      ) : (
        <table class="print-runs">
          <thead>
            <tr>
              <th scope="col">{say(PRINT_DE, "runs.numbers")}</th>
              <th scope="col">{say(PRINT_DE, "runs.site")}</th>
              <th scope="col">{say(PRINT_DE, "runs.kind")}</th>
              <th scope="col">{say(PRINT_DE, "runs.back")}</th>
              <th scope="col">{say(PRINT_DE, "runs.made")}</th>
              <th scope="col">{say(PRINT_DE, "runs.pdf")}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <RunRow key={run.id} run={run} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function RunRow({ run }: { run: PrintRun }) {
  const { first, last, count, back, made } = run;
  const when = momentInWords(made.at);
  const [size, language] = [run.size, LANGUAGE_NAMES[run.language] ?? run.language];
  return (
    <tr>
      <th scope="row">
        <span class="run-numbers">{say(PRINT_DE, "runs.numbers.range", { first, last })}</span>
        <span class="soft small">
          {count === 1 ? say(PRINT_DE, "count.one") : say(PRINT_DE, "count.many", { count })}
        </span>
      </th>
      <td>
        {run.site.district} · {run.site.name}
        <span class="soft small">{run.wave.name}</span>
      </td>
      <td>
        {say(PRINT_DE, "runs.kind.text", { language, size })}
        <span class="soft small">{say(PRINT_DE, `sides.${run.sides}`)}</span>
      </td>
      <td>
        {back === null
          ? say(PRINT_DE, "runs.back.frozen")
          : say(PRINT_DE, "runs.back.of", { back, count })}
      </td>
      <td>{made.by === null ? when : say(PRINT_DE, "runs.by", { when, who: made.by })}</td>
      <td>
        <a href={formsAddress(run)} target="_blank" rel="noreferrer">
          {say(PRINT_DE, "runs.pdf")}
          <span class="hide"> {say(PRINT_DE, "runs.again", { first, last })}</span>
        </a>
      </td>
    </tr>
  );
}
