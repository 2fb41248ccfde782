import type { Item, RatingQuestion } from "../../../surveys/definition/questionnaire.ts";
import { itemLabel, path } from "../../../surveys/definition/wording.ts";
import { Heading } from "../frame/heading.tsx";
import type { Asking } from "./asking.ts";
import { TopicPictogram } from "./topic-pictogram.tsx";

/** The topic that is rated now: pictogram, name, one sentence. */
export function TopicCard({
  question,
  item,
  asking,
  first,
}: {
  question: RatingQuestion;
  item: Item;
  asking: Asking;
  /** On the first topic the question is read first; from then on only the topic is new. */
  first: boolean;
}) {
  const description =
    item.source === "topic" ? asking.texts[path.topic(item.code, "description")] : undefined;
  const icon = asking.icons[item.code];
  return (
    <div class="topic">
      {icon !== undefined && (
        <span class="pic">
          <TopicPictogram icon={icon} />
        </span>
      )}
      <Heading level={2} id="topic" text={itemLabel(asking.texts, question, item)} quiet={first} />
      {description !== undefined && (
        <p class="soft" id="topic-help">
          {description}
        </p>
      )}
    </div>
  );
}
