import check from "lucide-static/icons/check.svg?raw";
import type { Item, RatingQuestion } from "../../../surveys/definition/questionnaire.ts";
import { itemLabel, path, scalePoints, textAt } from "../../../surveys/definition/wording.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { ratingEntry, withEntry } from "../interview/draft.ts";
import { stepKey } from "../interview/steps.ts";
import type { Asking } from "../questions/asking.ts";
import { useWords } from "../words.ts";
import { words as staffWords } from "./words.ts";

/** A battery as rows: a topic each, its scale beside it. */
export function BatteryRows({ question, asking }: { question: RatingQuestion; asking: Asking }) {
  return (
    <div class="battery" style={{ "--cells": String(cellsOf(question)) }}>
      <ScaleHead question={question} asking={asking} />
      {question.items.map((item) => (
        <BatteryRow key={item.code} question={question} item={item} asking={asking} />
      ))}
    </div>
  );
}

function cellsOf({ scale }: RatingQuestion): number {
  return scale.max - scale.min + 1 + (scale.dontKnow ? 1 : 0);
}

/** The words of the scale above its columns: each answer says them too, for those who do not see the columns. */
function ScaleHead({ question, asking: { texts } }: { question: RatingQuestion; asking: Asking }) {
  const words = useWords();
  return (
    <div class="battery-head" aria-hidden="true">
      <span />
      {scalePoints(question).map((point) => (
        <span key={point}>{textAt(texts, path.scale(question.id, point))}</span>
      ))}
      {question.scale.dontKnow && <span>{words("answer.dontKnow")}</span>}
    </div>
  );
}

function BatteryRow({
  question,
  item,
  asking,
}: {
  question: RatingQuestion;
  item: Item;
  asking: Asking;
}) {
  const words = useWords();
  const { texts, draft, onEnter } = asking;
  const rated = ratingEntry(draft, question.id);
  const chosen = rated[item.code];
  const key = stepKey(question.id, item.code);
  const label = itemLabel(texts, question, item);
  const cells: { value: number | "dontKnow"; text: string }[] = scalePoints(question).map(
    (point) => ({ value: point, text: textAt(texts, path.scale(question.id, point)) }),
  );
  if (question.scale.dontKnow) cells.push({ value: "dontKnow", text: words("answer.dontKnow") });
  const takeBack = () => {
    const { [item.code]: _gone, ...rest } = rated;
    onEnter(withEntry(draft, question.id, rest));
  };
  return (
    <fieldset class="battery-row" data-row data-step={key} aria-labelledby={`${key}-label`}>
      <div class="battery-top">
        <div class="battery-label" id={`${key}-label`} tabIndex={-1}>
          {label}
        </div>
        {/* Its place is kept: rows must not move away from a finger. */}
        <button
          class={chosen === undefined ? "btn quiet take-back unseen" : "btn quiet take-back"}
          type="button"
          onClick={() => {
            document.getElementById(`${key}-label`)?.focus({ preventScroll: true });
            takeBack();
          }}
        >
          <span lang="de" dir="ltr">
            {staffWords("battery.take-back")}
          </span>
          <span class="hide">: {label}</span>
        </button>
      </div>
      {cells.map(({ value, text }) => (
        <label key={value} class={chosen === value ? "cell chosen" : "cell"}>
          <input
            type="radio"
            name={key}
            checked={chosen === value}
            onChange={() =>
              onEnter(withEntry(draft, question.id, { ...rated, [item.code]: value }))
            }
          />
          <span class="dot">
            <Icon svg={check} />
          </span>
          <span class="cell-text">{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
