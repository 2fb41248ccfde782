import type { ComponentChildren } from "preact";
import type { Battery, Need, Ranking, Topic } from "../../surveys/wire/findings.ts";
import type { Share } from "../../surveys/wire/shares.ts";
import { isPercent } from "../shared/results/numbers.ts";
import { RankedList } from "./ranked-list.tsx";
import type { Speaking } from "./speaking.ts";

/** What matters: the sentence, then the topics. */
export function ImportanceSection({
  battery: { sentences, certainty, topics, few, scale },
  checked,
  threshold,
  speaking,
}: {
  battery: Battery;
  /** The line of the channel check. */
  checked: string | null;
  threshold: number;
  speaking: Speaking;
}) {
  return (
    <section class="sheet">
      <h2>{speaking.sentences(sentences)}</h2>
      {certainty && <p>{speaking.certainty(certainty)}</p>}
      <RankedList rows={topics} speaking={speaking} />
      {checked !== null && <p>{checked}</p>}
      <Base topics={topics} few={few} threshold={threshold} speaking={speaking}>
        {speaking.say("importance.base", {
          point: scale.at(-2)?.label ?? "",
          top: scale.at(-1)?.label ?? "",
          n: speaking.span(topics.map(({ n }) => n)),
        })}
      </Base>
    </section>
  );
}

/** What is missing. */
export function NeedSection({
  need: { sentences, certainty, topics, few },
  threshold,
  speaking,
}: {
  need: Need;
  threshold: number;
  speaking: Speaking;
}) {
  return (
    <section class="sheet">
      <p class="soft">{speaking.say("need.title")}</p>
      <h2>{speaking.sentences(sentences)}</h2>
      {certainty && <p>{speaking.certainty(certainty)}</p>}
      <RankedList rows={topics} speaking={speaking} />
      <Base topics={topics} few={few} threshold={threshold} speaking={speaking}>
        {speaking.say("need.base", { n: speaking.span(topics.map(({ n }) => n)) })}
      </Base>
    </section>
  );
}

/** What first. */
export function FirstSection({
  ranking: { sentences, certainty, topics, n, places },
  checked,
  speaking,
}: {
  ranking: Extract<Ranking, { kind: "ranked" }>;
  checked: string | null;
  speaking: Speaking;
}) {
  return (
    <section class="sheet">
      <p class="soft">{speaking.say("first.title")}</p>
      <h2>{speaking.sentences(sentences)}</h2>
      {certainty && <p>{speaking.certainty(certainty)}</p>}
      <RankedList rows={topics} speaking={speaking} />
      {checked !== null && <p>{checked}</p>}
      <Base topics={topics} few={[]} threshold={0} speaking={speaking}>
        {speaking.say("first.base", { n, places: speaking.number(places) })}
      </Base>
    </section>
  );
}

function Base({
  topics,
  few,
  threshold,
  speaking,
  children,
}: {
  topics: readonly { share: Share }[];
  few: readonly Topic[];
  threshold: number;
  speaking: Speaking;
  children: ComponentChildren;
}) {
  return (
    <div class="soft small">
      {topics.length > 0 && (
        <p>
          {children}{" "}
          {topics.some(({ share }) => isPercent(share)) &&
            speaking.say("base.range", { range: speaking.result("range") })}
        </p>
      )}
      {few.length > 0 && (
        <p>{speaking.say("topics.few", { threshold, topics: speaking.names(few) })}</p>
      )}
    </div>
  );
}
