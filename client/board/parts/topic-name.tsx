import type { Topic } from "../../../surveys/wire/findings.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { TOPIC_PICTOGRAMS } from "../../shared/icons/topic-pictograms.ts";

/** A topic's pictogram and its words. */
export function TopicName({ topic: { label, icon } }: { topic: Topic }) {
  const svg = icon === null ? undefined : TOPIC_PICTOGRAMS[icon];
  return (
    <span class="topic-name">
      {svg ? <Icon svg={svg} /> : <span />}
      <span>{label}</span>
    </span>
  );
}
