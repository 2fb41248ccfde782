import { useCallback, useState } from "preact/hooks";
import { COUNT_SHEET_DE } from "../../../surveys/messages/count-sheet/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { germanDay } from "../../../surveys/paper/typed-day.ts";
import type { CountSheet } from "../../../surveys/wire/count-sheet.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { call } from "../shell/call.ts";
import { momentInWords } from "../shell/day.ts";
import { Loaded } from "../shell/loaded.tsx";
import { useTitle } from "../shell/title.ts";
import { CorrectForm } from "./correct-form.tsx";
import type { CountingForm } from "./counting-form.ts";
import { countingForm } from "./counting-form.ts";
import { CountsTables } from "./counts-table.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";
import { countInWords } from "./words.ts";

type Opened = { sheet: CountSheet; form: CountingForm };

async function load(id: string): Promise<Outcome<Opened>> {
  const sheet = await call(api["count-sheets"][":id"].$get({ param: { id } }));
  if (sheet.kind === "problem") return sheet;
  const form = await countingForm(sheet.value.summary.wave.id);
  if (form.kind === "problem") return form;
  return { kind: "done", value: { sheet: sheet.value, form: form.value } };
}

/** One list: what it says, how to correct or withdraw it, and what it said before. */
export function SheetPage({ id }: { id: string }) {
  const [state, again] = useLoaded(useCallback(() => load(id), [id]));
  const [said, setSaid] = useState("");
  const done = (sentence: string) => {
    setSaid(sentence);
    again();
    document.querySelector<HTMLElement>(".count-page h1")?.focus();
  };
  return (
    <div class="page count-page">
      <Loaded state={state} onAgain={again}>
        {(opened) => (
          <Sheet
            opened={opened}
            said={said}
            onCorrected={() => done(say(COUNT_SHEET_DE, "correct.done"))}
            onWithdrawn={() => done(say(COUNT_SHEET_DE, "withdraw.done"))}
          />
        )}
      </Loaded>
      <p>
        <a href="/buero/strichlisten">{say(COUNT_SHEET_DE, "back")}</a>
      </p>
    </div>
  );
}

function Sheet({
  opened: { sheet, form },
  said,
  onCorrected,
  onWithdrawn,
}: {
  opened: Opened;
  said: string;
  onCorrected: () => void;
  onWithdrawn: () => void;
}) {
  const { summary, counts, earlier } = sheet;
  const name = { site: summary.site.name, day: germanDay(summary.day) };
  useTitle(say(COUNT_SHEET_DE, "list.name", name));
  return (
    <>
      <h1 tabIndex={-1}>{say(COUNT_SHEET_DE, "list.name", name)}</h1>
      <p role="status">{said}</p>
      <Standing sheet={sheet} />
      <Facts sheet={sheet} />
      <section class="sheet">
        <h2>{say(COUNT_SHEET_DE, "sheet.counts")}</h2>
        <CountsTables form={form} counts={counts} />
      </section>
      {!summary.withdrawn && !summary.wave.frozen && (
        <>
          <CorrectForm key={summary.revision} sheet={sheet} form={form} onDone={onCorrected} />
          <WithdrawForm id={summary.id} onDone={onWithdrawn} />
        </>
      )}
      {earlier.length > 0 && (
        <section class="sheet">
          <h2>{say(COUNT_SHEET_DE, "earlier.title")}</h2>
          {earlier.toReversed().map((before) => (
            <details key={before.revision}>
              <summary>
                {say(COUNT_SHEET_DE, "earlier.one", {
                  revision: before.revision,
                  when: momentInWords(before.at),
                  who: before.by ?? say(COUNT_SHEET_DE, "earlier.nobody"),
                  reason: before.reason,
                })}
              </summary>
              <p class="soft">
                {say(COUNT_SHEET_DE, "list.name", {
                  site: before.countedBy,
                  day: germanDay(before.day),
                })}
              </p>
              <CountsTables form={form} counts={before.counts} />
            </details>
          ))}
        </section>
      )}
    </>
  );
}

/** Why a list can no longer be changed, where that is so. */
function Standing({ sheet: { summary } }: { sheet: CountSheet }) {
  const { withdrawn, wave } = summary;
  if (withdrawn) {
    const { at, by, reason } = withdrawn;
    const values = { when: momentInWords(at), reason };
    return (
      <p class="note">
        {by === null
          ? say(COUNT_SHEET_DE, "sheet.withdrawn", values)
          : say(COUNT_SHEET_DE, "sheet.withdrawn.by", { ...values, who: by })}
      </p>
    );
  }
  return wave.frozen ? <p class="note">{say(COUNT_SHEET_DE, "sheet.frozen")}</p> : null;
}

function Facts({ sheet: { summary } }: { sheet: CountSheet }) {
  const { countedBy, wave, entered, fileName, people } = summary;
  const when = momentInWords(entered.at);
  const facts = [
    ["by", countedBy],
    ["wave", wave.name],
    [
      "entered",
      entered.by === null ? when : say(COUNT_SHEET_DE, "sheet.moment", { when, who: entered.by }),
    ],
    ...(fileName === null ? [] : [["file", fileName] as const]),
    ["people", countInWords("people", people)],
  ] as const;
  return (
    <dl class="facts sheet">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{say(COUNT_SHEET_DE, `sheet.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
