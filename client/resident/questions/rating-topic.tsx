import check from "lucide-static/icons/check.svg?raw";
import type { RatingQuestion } from "../../../surveys/definition/questionnaire.ts";
import { path, scalePoints, textAt } from "../../../surveys/definition/wording.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { ratingEntry, withEntry } from "../interview/draft.ts";
import { useWords } from "../words.ts";
import { AnswerOption } from "./answer-option.tsx";
import type { Asking } from "./asking.ts";
import { Stairs } from "./stairs.tsx";
import { TakeAway } from "./take-away.tsx";

/** One topic of a battery on its scale: stairs with words, and "Weiß ich nicht" as large as the rest. */
export function RatingTopic({
  question,
  item,
  asking,
}: {
  question: RatingQuestion;
  item: string;
  asking: Asking;
}) {
  const words = useWords();
  const { texts, draft, onEnter } = asking;
  const rated = ratingEntry(draft, question.id);
  const chosen = rated[item];
  const points = scalePoints(question);
  const rate = (value: number | "dontKnow") =>
    onEnter(withEntry(draft, question.id, { ...rated, [item]: value }));
  const takeAway = () => {
    const { [item]: _gone, ...rest } = rated;
    onEnter(withEntry(draft, question.id, rest));
  };
  const name = `${question.id}-${item}`;
  return (
    <>
      <fieldset
        class="answers"
        aria-labelledby={asking.labelledBy}
        aria-describedby={asking.describedBy}
      >
        <div class="scale" style={{ "--steps": String(points.length) }}>
          {points.map((point, index) => (
            <label key={point} class={chosen === point ? "step chosen" : "step"}>
              <input
                type="radio"
                name={name}
                checked={chosen === point}
                onChange={() => rate(point)}
              />
              <span class="tick">
                <Icon svg={check} />
              </span>
              <Stairs step={index + 1} of={points.length} />
              <span>{textAt(texts, path.scale(question.id, point))}</span>
            </label>
          ))}
        </div>
        {question.scale.dontKnow && (
          <AnswerOption
            type="radio"
            name={name}
            text={words("answer.dontKnow")}
            chosen={chosen === "dontKnow"}
            quiet
            onTouch={() => rate("dontKnow")}
          />
        )}
      </fieldset>
      <TakeAway hidden={chosen === undefined} heading="topic" onPress={takeAway} />
    </>
  );
}
