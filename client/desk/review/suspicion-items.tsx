import { REVIEWS_DE } from "../../../surveys/messages/reviews/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { EqualAnswers, EqualWords, RepeatedNumber } from "../../../surveys/wire/review.ts";
import { dayInWords } from "../shell/day.ts";
import { AnswersBeside } from "./answers-beside.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { dayOf, dayOfMoment, timeOf } from "./words.ts";

type Item<One> = { wave: string; found: One; onDone: (said: string) => void };

/** One form number, two sets of answers: what is there and which file brought the other. */
export function NumberItem({ wave, found, onDone }: Item<RepeatedNumber>) {
  const { number, mode, siteName, day, firstFile, isCounted, files, earlier, subject } = found;
  return (
    <li>
      <h3>{say(REVIEWS_DE, "numbers.item", { number })}</h3>
      <p>
        {say(REVIEWS_DE, isCounted ? "numbers.there" : "numbers.there.out", {
          mode: say(REVIEWS_DE, `mode.${mode}`),
          site: siteName,
          day: dayInWords(day),
        })}{" "}
        {firstFile !== null && say(REVIEWS_DE, "numbers.there.file", { file: firstFile })}
      </p>
      {files.map((file) => (
        <p key={file.name + file.at}>
          {say(REVIEWS_DE, "numbers.again", { file: file.name, day: dayOfMoment(file.at) })}
        </p>
      ))}
      <Earlier earlier={earlier} />
      <AnswersBeside wave={wave} kind="number" subject={subject} forms={1} />
      <DecisionForm
        deciding={{
          wave,
          kind: "number",
          suspicions: [found],
          forms: [],
          count: 1,
          usual: { out: "twice", belongs: "once" },
          id: idOf("number", subject),
        }}
        onDone={onDone}
      />
    </li>
  );
}

/** Forms of one tablet that say the same, shortly after each other. */
export function AnswersItem({ wave, found, onDone }: Item<EqualAnswers>) {
  const { forms, given, deviceName, siteName, earlier, subject } = found;
  const from = forms[0]?.quarter ?? "";
  const to = forms.at(-1)?.quarter ?? "";
  return (
    <li>
      <h3>
        {say(REVIEWS_DE, "answers.item", {
          count: forms.length,
          tablet: deviceName,
          site: siteName,
        })}
      </h3>
      <p>
        {say(REVIEWS_DE, from === to ? "answers.reason.one" : "answers.reason", {
          given,
          from: timeOf(from),
          to: timeOf(to),
          day: dayInWords(dayOf(from)),
        })}
      </p>
      <Earlier earlier={earlier} />
      <AnswersBeside wave={wave} kind="answers" subject={subject} forms={forms.length} />
      <DecisionForm
        deciding={{
          wave,
          kind: "answers",
          suspicions: [found],
          forms: forms.map(({ quarter, isCounted }, at) => ({
            label: say(REVIEWS_DE, "form.at", { place: at + 1, time: timeOf(quarter) }),
            isCounted,
          })),
          count: forms.length,
          usual: { out: "twice", belongs: "people" },
          id: idOf("answers", subject),
        }}
        onDone={onDone}
      />
    </li>
  );
}

/** Equal words from several forms. Nothing else of the forms stands beside them. */
export function TextItem({ wave, found, onDone }: Item<EqualWords>) {
  const { forms, question, words, earlier, subject } = found;
  return (
    <li>
      <h3>{say(REVIEWS_DE, "texts.item", { count: forms.length })}</h3>
      <p class="soft">{say(REVIEWS_DE, "texts.question", { question })}</p>
      <blockquote>{words}</blockquote>
      <Earlier earlier={earlier} />
      <DecisionForm
        deciding={{
          wave,
          kind: "text",
          suspicions: [found],
          forms: forms.map(({ mode, siteName, day, isCounted }, at) => ({
            label: say(REVIEWS_DE, "form.from", {
              place: at + 1,
              mode: say(REVIEWS_DE, `mode.${mode}`),
              site: siteName,
              day: dayInWords(day),
            }),
            isCounted,
          })),
          count: forms.length,
          usual: { out: "copied", belongs: "people" },
          id: idOf("text", subject),
        }}
        onDone={onDone}
      />
    </li>
  );
}

function Earlier({ earlier }: { earlier: EqualAnswers["earlier"] }) {
  if (!earlier) return null;
  return <p class="note">{say(REVIEWS_DE, "earlier", { day: dayOfMoment(earlier.at) })}</p>;
}

/** Ids of controls may hold neither spaces nor bars. */
function idOf(kind: string, subject: string): string {
  return `${kind}-${subject.replace(/[^\w-]/g, "-")}`;
}
