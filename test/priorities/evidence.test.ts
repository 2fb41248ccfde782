import { describe, expect, it } from "vitest";
import { agreementOf, commonOrderOf } from "../../surveys/priorities/agreement.ts";
import { evidenceOf } from "../../surveys/priorities/evidence.ts";
import { germanWords, ownForm, publishedBy } from "../environment/published.ts";

const residents = ownForm("sorgekultur");
const professionals = ownForm("fachkraefte");

function source(form: typeof residents, people: number, seed: number) {
  const { id, audience } = form.questionnaire;
  return {
    name: { kind: audience, questionnaire: id, title: id, releasedAt: "2026-05-14T08:00:00Z" },
    material: {
      ...publishedBy(form, people, seed, {
        importance: { barrier_free: 5, hard_times: 1.5 },
        nonresponse: 0,
        dontKnow: 0,
      }),
      ...germanWords(form),
    },
  };
}

describe("residents beside professionals", () => {
  const evidence = evidenceOf([source(residents, 150, 1), source(professionals, 40, 2)], true);
  const codes = evidence.topics.map(({ topic }) => topic.code);

  it("has the topics that both ask, and names what only one asks", () => {
    expect(codes).toHaveLength(8);
    expect(codes).toContain("barrier_free");
    const [own, other] = evidence.sources;
    expect(own?.alone.map(({ code }) => code)).toEqual(["inclusive_attitude"]);
    expect(other?.alone.map(({ code }) => code)).toContain("meeting_place");
  });

  it("keeps each column's own places and says which puts a topic first", () => {
    const [own, other] = evidence.topics.find(({ topic }) => topic.code === "barrier_free")
      ?.entries ?? [undefined, undefined];
    expect(own).toMatchObject({ kind: "shown", standing: { kind: "places" }, inFirst: true });
    expect(other).toMatchObject({ kind: "shown", standing: { kind: "group" } });
  });

  it("says how far the orders agree, in pairs and as tau-b to one decimal", () => {
    const [agreement] = evidence.agreements;
    expect(agreement).toMatchObject({ first: 0, second: 1, topics: 8 });
    const { alike = 0, opposed = 0, open = 0, tau = null } = agreement ?? {};
    expect(alike + opposed + open).toBe(28);
    expect(alike).toBeGreaterThan(opposed);
    expect(tau).toBe(Math.round((tau ?? 0) * 10) / 10);
  });

  it("has no order and no first places below 30 answers", () => {
    const few = evidenceOf([source(residents, 150, 1), source(professionals, 14, 2)], true);
    expect(few.agreements[0]).toMatchObject({ topics: 0, tau: null });
    expect(few.commonOrder).toEqual({ kind: "too-little" });
    expect(few.sources[1]?.hasFirst).toBe(false);
    for (const { entries } of few.topics)
      expect(entries[1]).toMatchObject({ share: { kind: "counts" }, inFirst: null });
  });

  it("tells nothing of a column with fewer than k", () => {
    const none = evidenceOf([source(residents, 150, 1), source(professionals, 9, 2)], false);
    expect(none.sources[1]).toMatchObject({ stage: "few", responses: null });
    expect(none.topics.every(({ entries }) => entries[1]?.kind === "few")).toBe(true);
    expect(none.commonOrder).toBeNull();
  });
});

const listOf = (places: readonly number[]) =>
  new Map(places.map((place, index) => ["abcdefghi".charAt(index), place]));
const topic = (code: string) => ({ code, label: code, short: code, icon: null });
const topics = [..."abcdefghi"].map(topic);

// The lists of the case "three sources, five topics" of test/reference/files/sources.json.
const SURVEY = listOf([1, 2, 3, 4, 5]);
const EVENT = listOf([2, 1, 3, 5, 4]);
const PROFESSIONALS = listOf([1, 4, 2, 3, 5]);

describe("the agreement of lists", () => {
  it("is that of the reference numbers", () => {
    expect(agreementOf(SURVEY, EVENT)).toMatchObject({ tau: 0.6, alike: 8, opposed: 2, open: 0 });
    expect(agreementOf(EVENT, PROFESSIONALS).tau).toBe(0.2);
    expect(commonOrderOf([SURVEY, EVENT, PROFESSIONALS], topics)).toEqual({
      kind: "orders",
      contradicted: 4,
      orders: [[..."abcde"].map(topic)],
    });
  });

  it("gives all orders that are equally good, as in a circle", () => {
    const circle = [listOf([1, 2, 3]), listOf([3, 1, 2]), listOf([2, 3, 1])];
    const order = commonOrderOf(circle, topics);
    if (order.kind !== "orders") throw new Error(order.kind);
    expect(order.contradicted).toBe(4);
    expect(order.orders.map((one) => one.map(({ code }) => code).join("")).toSorted()).toEqual([
      "abc",
      "bca",
      "cab",
    ]);
  });

  it("shows none where too many are equally good, or topics are too many to search", () => {
    const tied = listOf([1, 1, 1, 1]);
    expect(commonOrderOf([tied, tied], topics)).toEqual({ kind: "many", count: 24 });
    const nine = listOf([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(commonOrderOf([nine, nine], topics)).toEqual({ kind: "too-many-topics", topics: 9 });
  });

  it("calls two common topics no agreement", () => {
    expect(agreementOf(listOf([1, 2]), listOf([1, 2])).tau).toBeNull();
  });
});
