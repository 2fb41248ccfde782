import { batteryOf, questionsOf } from "../definition/questionnaire.ts";
import { ranks } from "../statistics/ranks.ts";
import type { Evidence, EvidenceEntry, Source } from "../wire/evidence.ts";
import type { RatedTopic, Topic } from "../wire/findings.ts";
import { agreementOf, commonOrderOf } from "./agreement.ts";
import { batteryResult } from "./battery.ts";
import type { Material } from "./material.ts";
import { topicOf } from "./material.ts";
import { isCompared } from "./order.ts";
import { rankingResult } from "./ranking.ts";
import { stageOf } from "./stage.ts";

/** A kind of evidence with its name and what is published of it. */
export type Evident = {
  name: Pick<Source, "kind" | "questionnaire" | "title" | "releasedAt">;
  material: Material;
};

/** A column, read for itself alone. */
type Column = {
  measure: Evidence["measure"];
  asked: readonly Topic[];
  rated: ReadonlyMap<string, RatedTopic>;
  /** Place per compared topic, as far as one may be read: by the mean from 100 answers on, by group before. */
  places: ReadonlyMap<string, number>;
  /** Places of a ballot, and the topics that come first by points; null below 30 ballots. */
  pick: number;
  first: ReadonlySet<string> | null;
};

/**
 * Several kinds of evidence side by side, over the topics that at least two of them ask for. They are no
 * samples of one population: there is no mixed score and no weight, and each column keeps its own places.
 *
 * @param sources in the order of the columns
 * @param withCommonOrder whether the orders that contradict the columns least are wanted too
 */
export function evidenceOf(
  sources: readonly Evident[],
  withCommonOrder: boolean,
): Omit<Evidence, "threshold"> {
  const columns = sources.map(({ material }) => columnOf(material));
  const isAsked = ({ asked }: Column, code: string) => asked.some((topic) => topic.code === code);
  const isCommon = ({ code }: Topic) => columns.filter((one) => isAsked(one, code)).length > 1;
  const topics = new Map(
    columns.flatMap(({ asked }) => asked.map((topic) => [topic.code, topic] as const)),
  );
  const common = [...topics.values()].filter(isCommon);
  const places = columns.map((column) => column.places);
  return {
    measure: columns[0]?.measure ?? null,
    places: Math.max(0, ...columns.map(({ pick }) => pick)),
    sources: sources.map(({ name, material }, index): Source => {
      const stage = stageOf(material.responses, material.threshold);
      const column = columns[index];
      return {
        ...name,
        stage,
        responses: stage === "few" ? null : material.responses,
        topicCount: column?.asked.length ?? 0,
        alone: (column?.asked ?? []).filter((topic) => !isCommon(topic)),
        hasFirst: !!column?.first,
      };
    }),
    topics: common.map((topic) => ({
      topic,
      entries: columns.map((column) => entryOf(column, topic.code)),
    })),
    agreements: places.flatMap((first, i) =>
      places.flatMap((second, j) =>
        j > i ? [{ first: i, second: j, ...agreementOf(first, second) }] : [],
      ),
    ),
    commonOrder: withCommonOrder ? commonOrderOf(places, common) : null,
  };
}

function columnOf(material: Material): Column {
  const { questionnaire } = material.layout;
  const importance = batteryOf(questionnaire, "importance");
  const battery = importance && batteryResult(material, importance);
  const compared = (battery?.topics ?? []).filter(({ stage }) => isCompared(stage));
  const question = questionsOf(questionnaire).find(({ type }) => type === "ranking");
  const ranking = question?.type === "ranking" ? rankingResult(material, question) : null;
  return {
    measure: battery
      ? { point: battery.scale.at(-2)?.label ?? "", top: battery.scale.at(-1)?.label ?? "" }
      : null,
    asked: importance?.items.map((item) => topicOf(material, importance, item)) ?? [],
    rated: new Map((battery?.topics ?? []).map((one) => [one.topic.code, one])),
    places: new Map(
      compared.flatMap(({ topic, standing }, index): [string, number][] => {
        if (standing.kind === "none") return [];
        const place = standing.kind === "places" ? index : GROUPS.indexOf(standing.group);
        return [[topic.code, place + 1]];
      }),
    ),
    pick: question?.type === "ranking" ? question.pick : 0,
    first: ranking?.kind === "ranked" ? firstByPoints(ranking.topics, ranking.places) : null,
  };
}

const GROUPS = ["upper", "middle", "lower"];

function firstByPoints(
  topics: readonly { topic: Topic; points: number | null }[],
  places: number,
): ReadonlySet<string> | null {
  if (topics.every(({ points }) => points === null)) return null;
  const order = ranks(topics.map(({ points }) => points));
  const first = topics.filter((_, index) => (order[index] ?? topics.length) <= places);
  return new Set(first.map(({ topic }) => topic.code));
}

function entryOf({ asked, rated, first }: Column, code: string): EvidenceEntry {
  if (!asked.some((topic) => topic.code === code)) return { kind: "not-asked" };
  const topic = rated.get(code);
  if (!topic) return { kind: "few" };
  const { share, standing } = topic;
  return { kind: "shown", share, standing, inFirst: first === null ? null : first.has(code) };
}
