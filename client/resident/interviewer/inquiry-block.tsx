import type { Texts } from "../../../surveys/definition/wording.ts";
import { path, textAt } from "../../../surveys/definition/wording.ts";
import { Note } from "../frame/note.tsx";
import type { Asking } from "../questions/asking.ts";
import { helpFor } from "../questions/help-for.ts";
import { MultipleChoice } from "../questions/multiple-choice.tsx";
import { NumberField } from "../questions/number-field.tsx";
import { numberRule } from "../questions/number-rule.ts";
import { Ranking } from "../questions/ranking.tsx";
import { SingleChoice } from "../questions/single-choice.tsx";
import { TextField } from "../questions/text-field.tsx";
import { countKey, useWords } from "../words.ts";
import { BatteryRows } from "./battery-rows.tsx";
import { chooseByDigit } from "./number-keys.ts";
import type { Inquiry } from "./sections.ts";
import type { Sheet, SheetMove } from "./sheet.ts";

/** The id of a question's heading: the list of sections and the hints lead there. */
export function headingOf(question: string): string {
  return `${question}-title`;
}

/** One question in its place on the sheet, with its own hint under it. */
export function InquiryBlock({
  inquiry: { question },
  sheet,
  texts,
  icons,
  move,
}: {
  inquiry: Inquiry;
  sheet: Sheet;
  texts: Texts;
  icons: Readonly<Record<string, string>>;
  move: (move: SheetMove) => void;
}) {
  const words = useWords();
  const { id } = question;
  const { draft, orders } = sheet.interview;
  const help = helpFor(question, texts, words);
  const asking: Asking = {
    texts,
    draft,
    onEnter: (entered) => move({ to: "enter", draft: entered }),
    onFull: (count) => move({ to: "full", question: id, count }),
    icons,
    labelledBy: headingOf(id),
    describedBy: help === "" ? undefined : `${id}-help`,
  };
  const obstacle = sheet.obstacles.find(({ step }) => step.question.id === id)?.obstacle;

  function answering() {
    switch (question.type) {
      case "single":
        return <SingleChoice question={question} asking={asking} />;
      case "multiple":
        return <MultipleChoice question={question} asking={asking} />;
      case "ranking":
        return <Ranking question={question} order={orders[id]} asking={asking} />;
      case "rating":
        return <BatteryRows question={question} asking={asking} />;
      case "number":
        return <NumberField question={question} asking={asking} refused={obstacle === "number"} />;
      case "text":
        return <TextField question={question} asking={asking} />;
    }
  }

  function hint() {
    if (sheet.full?.question === id) {
      const key = countKey(sheet.full.count);
      const count = key === undefined ? sheet.full.count : words(key);
      return <Note strong={words("hint.full", { count })} text={words("hint.fullWhat")} />;
    }
    if (obstacle === "required") return <Note text={words("hint.required")} />;
    if (obstacle === "number" && question.type === "number") {
      const rule = numberRule(question);
      return <Note text={words(rule.key, rule.values)} />;
    }
    return null;
  }

  return (
    <section
      class={`inquiry ${question.type}`}
      data-inquiry={id}
      // A battery's rows are seen one by one.
      {...(question.type !== "rating" && { "data-step": id })}
      aria-labelledby={headingOf(id)}
      onKeyDown={chooseByDigit}
    >
      <h3 id={headingOf(id)} tabIndex={-1}>
        {textAt(texts, path.question(id))}
      </h3>
      {help !== "" && (
        <p class="soft" id={`${id}-help`}>
          {help}
        </p>
      )}
      {answering()}
      <div role="status">{hint()}</div>
    </section>
  );
}
