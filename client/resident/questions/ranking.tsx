import type { RankingQuestion } from "../../../surveys/definition/questionnaire.ts";
import { itemLabel } from "../../../surveys/definition/wording.ts";
import { touchRank } from "../interview/choosing.ts";
import { codesEntry, withEntry } from "../interview/draft.ts";
import { useWords } from "../words.ts";
import type { Asking } from "./asking.ts";
import { TopicPictogram } from "./topic-pictogram.tsx";

/** Tapping in order gives places; tapping again takes one back. */
export function Ranking({
  question,
  order,
  asking,
}: {
  question: RankingQuestion;
  /** The order drawn for this person; without one the questionnaire's own. */
  order: readonly string[] | undefined;
  asking: Asking;
}) {
  const words = useWords();
  const { texts, draft, onEnter, onFull, icons } = asking;
  const chosen = codesEntry(draft, question.id);
  const touch = (code: string) => {
    const touched = touchRank(question, chosen, code);
    if (touched.kind === "full") onFull(chosen.length);
    else onEnter(withEntry(draft, question.id, touched.codes));
  };
  return (
    <fieldset
      class="answers stack rows"
      aria-labelledby={asking.labelledBy}
      aria-describedby={asking.describedBy}
    >
      {inOrder(question, order).map((item) => {
        const place = chosen.indexOf(item.code) + 1;
        const icon = icons[item.code];
        return (
          <button
            key={item.code}
            type="button"
            class={place > 0 ? "answer rank chosen" : "answer rank"}
            aria-pressed={place > 0}
            onClick={() => touch(item.code)}
          >
            <span class="pic">{icon !== undefined && <TopicPictogram icon={icon} />}</span>
            <span>
              {itemLabel(texts, question, item)}
              {place > 0 && <span class="hide">. {words("rank.place", { place })}</span>}
            </span>
            <span class="place" aria-hidden="true">
              <b>{place > 0 ? place : ""}</b>
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}

function inOrder({ items }: RankingQuestion, order: readonly string[] | undefined) {
  if (order === undefined) return items;
  return order.flatMap((code) => items.find((item) => item.code === code) ?? []);
}
