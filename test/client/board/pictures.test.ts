import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changePicture } from "../../../client/board/pictures/change-picture.ts";
import { comparisonPicture } from "../../../client/board/pictures/comparison-picture.ts";
import { evidencePicture } from "../../../client/board/pictures/evidence-picture.ts";
import { needFieldPicture } from "../../../client/board/pictures/need-field.ts";
import { offersPicture } from "../../../client/board/pictures/offers-picture.ts";
import { optionsPicture } from "../../../client/board/pictures/options-picture.ts";
import { peoplePicture } from "../../../client/board/pictures/people-picture.ts";
import { rankedPicture } from "../../../client/board/pictures/ranked-picture.ts";
import { shareWords } from "../../../client/board/pictures/share-bars.ts";
import { spreadPicture } from "../../../client/board/pictures/spread-picture.ts";
import { themesPicture } from "../../../client/board/pictures/themes-picture.ts";
import { topicsPicture } from "../../../client/board/pictures/topics-picture.ts";
import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { PALETTE } from "../../../surveys/pictures/palette.ts";
import type { Comparison } from "../../../surveys/wire/comparison.ts";
import type { Evidence } from "../../../surveys/wire/evidence.ts";
import type { Battery, QuestionResult } from "../../../surveys/wire/findings.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import type { TopicShare } from "../../../surveys/wire/shares.ts";
import type { ThemeBlock } from "../../../surveys/wire/themes.ts";
import { sampleResult } from "../../report/sample.ts";
import type { Drawn } from "./read-svg.ts";
import { readSvg } from "./read-svg.ts";

const WHOLE = sampleResult(150);
const BATTERY = demand(WHOLE.findings.importance);

function demand<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("the sample lacks it");
  return value;
}

const percents = fc
  .tuple(fc.nat(100), fc.nat(100), fc.nat(100))
  .map((three) => three.toSorted((a, b) => a - b))
  .map(
    ([lower = 0, percent = 0, upper = 0]): TopicShare => ({
      kind: "percent",
      count: percent * 2,
      n: 200,
      percent,
      lower,
      upper,
    }),
  );
const counts = fc.tuple(fc.nat(29), fc.nat(29)).map(
  ([one, other]): TopicShare => ({
    kind: "counts",
    count: Math.min(one, other),
    n: Math.max(one, other),
  }),
);

/** A result with any shares, any number of topics, and any words that somebody may have written. */
const results = fc
  .array(
    fc.record({
      share: fc.oneof(percents, counts),
      label: fc.string({ unit: "binary", minLength: 1, maxLength: 90 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows): DistrictResult => {
    const topics = rows.map(({ share, label }, index) => ({
      ...demand(BATTERY.topics[index % BATTERY.topics.length]),
      topic: { code: `t${index}`, label, short: label, icon: null },
      share,
    }));
    return {
      ...WHOLE,
      district: { code: "x", name: `<&"> ${rows[0]?.label}` },
      findings: { ...WHOLE.findings, importance: { ...BATTERY, topics } },
    };
  });

function asPercent(share: TopicShare) {
  return share.kind === "percent" ? share : null;
}

function textsOf(drawn: readonly Drawn[], kind: string): string[] {
  return drawn.filter(({ attributes }) => attributes.class === kind).map(({ text }) => text);
}

describe("a picture to take along", () => {
  it("has in words and in bars the numbers of its result, whatever they are", () => {
    fc.assert(
      fc.property(results, (result) => {
        const drawn = readSvg(demand(rankedPicture(result, "priorities")));
        const { topics } = demand(result.findings.importance);
        expect(textsOf(drawn, "share")).toEqual(
          topics.map(({ share }) =>
            share.kind === "percent" ? `${share.percent}\u00a0%` : `${share.count} von ${share.n}`,
          ),
        );
        const shares = topics.flatMap(({ share }) => (share.kind === "percent" ? [share] : []));
        expect(
          drawn
            .filter(({ tag, attributes }) => tag === "text" && attributes.class === "range")
            .map(({ text }) => text),
        ).toEqual(shares.map(({ lower, upper }) => `${lower} bis ${upper}`));
        // One more bar explains how they are read.
        const bars = (kind: string) =>
          drawn
            .filter(({ tag, attributes }) => tag === "rect" && attributes.class === kind)
            .slice(0, shares.length)
            .map(({ attributes }) => Number(attributes.width));
        const [filled, range] = [bars("filled"), bars("range")];
        const unit =
          1120 - 400 - 16 - 190 - 24 - (result.findings.importance?.order === "none" ? 0 : 170);
        for (const [index, { lower, upper }] of shares.entries()) {
          expect(filled[index]).toBeCloseTo((lower / 100) * unit, 0);
          expect(range[index]).toBeCloseTo(((upper - lower) / 100) * unit, 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("stands for itself: words as text, its own description, nothing loaded from elsewhere", () => {
    const svg = demand(rankedPicture(WHOLE, "priorities"));
    const drawn = readSvg(svg);
    expect(svg.replaceAll('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
      /https?:|href|@import|<script|<image|url\((?!#)/,
    );
    const words = drawn.map(({ text }) => text).join(" ");
    expect(words).toContain("150 Menschen haben mitgemacht.");
    expect(words).toContain("Das ist keine Zufallsstichprobe.");
    expect(words).toContain(WHOLE.releases[0]?.fingerprint);
    expect(words).toContain("14. Mai 2026");
    const description = drawn.find(({ tag }) => tag === "desc")?.text;
    for (const { topic } of BATTERY.topics) expect(description).toContain(topic.label);
  });

  it("draws the field of need and the spread with the numbers of their tables", () => {
    const need = demand(WHOLE.findings.need);
    const placed = need.topics.filter((one) => one.importance && one.presentState);
    const written = (value: number) => value.toFixed(1).replace(".", ",");
    const field = readSvg(demand(needFieldPicture(WHOLE)));
    expect(textsOf(field, "value")).toEqual(
      placed.map(
        ({ importance, presentState }) =>
          `wichtig ${written(demand(importance).value)}, klappt ${written(demand(presentState).value)}`,
      ),
    );
    expect(field.filter(({ attributes }) => attributes.class === "point")).toHaveLength(
      placed.length,
    );
    const spread = readSvg(demand(spreadPicture(WHOLE, BATTERY)));
    const people = spread.filter(
      ({ tag, attributes }) => tag === "rect" && attributes.class === "part",
    );
    expect(people).toHaveLength(
      BATTERY.topics.flatMap(({ distribution }) => distribution.filter((count) => count > 0))
        .length,
    );
    expect(textsOf(spread, "n")).toEqual(BATTERY.topics.map(({ n }) => `${n} Antworten`));
  });

  it("draws the answers to a question with the numbers of the wire, bounds as bounds", () => {
    const question = WHOLE.findings.questions.find(
      (one): one is Extract<QuestionResult, { kind: "choice" }> => one.kind === "choice",
    );
    const choice = demand(question);
    const bound = { kind: "bound", side: "under", limit: 10, n: choice.n } as const;
    const options = [
      ...choice.options,
      { code: "rare", label: "Seltenes", share: bound, mentioned: null },
    ];
    const drawn = readSvg(optionsPicture(WHOLE, { ...choice, options }));
    expect(textsOf(drawn, "share")).toEqual(options.map(({ share }) => shareWords(share).share));
    expect(textsOf(drawn, "share").at(-1)).toContain("unter");
    const percents = choice.options.flatMap(({ share }) =>
      share.kind === "percent" ? [share.percent] : [],
    );
    expect(percents.length).toBeGreaterThan(1);
    expect(textsOf(drawn, "share").slice(0, percents.length)).toEqual(
      percents.map((percent) => `${percent}\u00a0%`),
    );
    // One more bar explains how they are read.
    expect(
      drawn.filter(({ tag, attributes }) => tag === "rect" && attributes.class === "filled"),
    ).toHaveLength(percents.length + 1);
  });

  it("draws what people wrote with persons per code, dated by the release of the texts", () => {
    const share = (count: number) =>
      ({
        kind: "percent",
        count,
        n: 109,
        percent: count,
        lower: count - 9,
        upper: count + 9,
      }) as const;
    const block: ThemeBlock = {
      wave: { id: "w", name: "Beispielwelle", startsOn: "2026-05-01" },
      question: { id: "open_missing", text: "Was fehlt hier?" },
      kind: "answer",
      people: 109,
      themes: [
        { name: "Bänke", belongs: "", share: share(51) },
        { name: "Licht", belongs: "Draußen.", share: share(28) },
      ],
      few: 2,
      quotes: ["Ein Satz."],
      release: { number: 3, madeAt: "2026-11-26T08:00:00.000Z", fingerprint: "texts-print" },
    };
    const svg = demand(themesPicture(WHOLE, block, 10));
    expect(textsOf(readSvg(svg), "share")).toEqual(["51\u00a0%", "28\u00a0%"]);
    expect(svg).toContain("texts-print");
    expect(svg).toContain("Weitere Themen mit weniger als 10 Menschen: 2.");
    expect(svg).not.toContain("Ein Satz.");
    expect(themesPicture(WHOLE, { ...block, people: null }, 10)).toBeNull();
  });

  it("draws who answered with people, both shares and what follows from them", () => {
    const row = (code: string, people: number | null, share: number | null) => ({
      code,
      label: code,
      people,
      share,
      city: { residents: 400, share: 20, presence: "open" } as const,
    });
    const dimension = {
      question: "age_group",
      text: "Wie alt sind Sie?",
      rows: [row("65_74", 30, 75), row("85_plus", null, null)],
      notBrokenDown: 7,
    };
    const drawn = readSvg(demand(peoplePicture(WHOLE, dimension, true)));
    expect(textsOf(drawn, "value")).toEqual([
      "30 · 75\u00a0% · im Stadtteil 20\u00a0% · kein sicherer Unterschied",
      "zu wenige",
    ]);
    expect(drawn.map(({ text }) => text).join(" ")).toContain("nicht aufgegliedert: 7.");
    expect(drawn.filter(({ attributes }) => attributes.class === "filled")).toHaveLength(1);
    const nobody = { ...dimension, rows: [row("85_plus", null, null)] };
    expect(peoplePicture(WHOLE, nobody, true)).toBeNull();
  });

  it("draws kinds of evidence, offers and all topics with the numbers of their tables", () => {
    const [topic] = BATTERY.topics;
    const { share } = demand(topic);
    const words = shareWords(share);
    const value = `${words.share}  ${words.range}`;
    const source = (kind: "residents" | "professionals") => ({
      kind,
      questionnaire: kind,
      title: kind,
      stage: "stable" as const,
      responses: 150,
      releasedAt: "2026-05-14T16:30:00.000Z",
      topicCount: 9,
      alone: [],
      hasFirst: false,
    });
    const evidence: Evidence = {
      threshold: 10,
      measure: { point: "eher wichtig", top: "sehr wichtig" },
      places: 3,
      sources: [source("residents"), source("professionals")],
      topics: [
        {
          topic: demand(topic).topic,
          entries: [
            {
              kind: "shown",
              share,
              standing: { kind: "places", lower: 1, upper: 2 },
              inFirst: null,
            },
            { kind: "few" },
          ],
        },
      ],
      agreements: [],
      commonOrder: null,
    };
    const beside = readSvg(demand(evidencePicture(WHOLE, evidence, "Satz")));
    expect(textsOf(beside, "value")).toEqual([value, "weniger als 10"]);
    expect(textsOf(beside, "note")).toEqual(["Platz 1 bis 2 von 9", ""]);
    // Its numbers are of several releases: each column dates its own.
    expect(beside.map(({ text }) => text).join(" ")).not.toContain(WHOLE.releases[0]?.fingerprint);

    const counted = { kind: "counts", count: 7, n: 14 } as const;
    const offers = readSvg(
      offersPicture(WHOLE, [{ label: "Einkaufen", offer: share, need: counted }], {
        sentence: "Satz",
        base: "Grundlage",
      }),
    );
    expect(textsOf(offers, "value")).toEqual([value, "7 von 14"]);

    const listed = {
      id: "x",
      title: "Ein Fragebogen",
      audience: "residents",
      stage: "stable" as const,
      responses: 150,
      releasedAt: "2026-05-14T16:30:00.000Z",
      scale: { point: "eher wichtig", top: "sehr wichtig" },
      topics: BATTERY.topics.map((one) => ({ topic: one.topic, share: one.share, alsoIn: [] })),
      few: [],
    };
    const topics = readSvg(demand(topicsPicture(WHOLE, listed, listed.topics)));
    expect(textsOf(topics, "share")).toEqual(
      BATTERY.topics.map((one) => shareWords(one.share).share),
    );
    expect(textsOf(topics, "standing")).toEqual([]);
    expect(topicsPicture(WHOLE, { ...listed, responses: null }, [])).toBeNull();
  });

  it("draws waves as lines on one scale, with the shares and verdicts of the comparison", () => {
    const { topic, share } = demand(BATTERY.topics[0]);
    const later: TopicShare = { ...demand(asPercent(share)), percent: 90, lower: 80, upper: 95 };
    const points = { value: 20, lower: 5, upper: 35 };
    const side = (id: string) => ({ id, label: id, stage: "stable", responses: 150 }) as const;
    const comparison: Comparison = {
      by: "waves",
      byText: null,
      threshold: 10,
      measure: { list: "need" },
      lists: ["importance", "need"],
      sides: [side("Frühling"), side("Herbst")],
      left: [],
      topics: [
        {
          topic,
          whole: share,
          sides: [
            { share, difference: { verdict: "clear", points } },
            { share: later, difference: { verdict: "clear", points } },
          ],
        },
      ],
      tested: 1,
      notBrokenDown: 0,
      modesDiffer: null,
      overlap: "same-people",
    };
    const drawn = readSvg(demand(changePicture(WHOLE, comparison, "Satz")));
    expect(textsOf(drawn, "value")).toEqual([shareWords(share).share, "90\u00a0%"]);
    expect(textsOf(drawn, "wave")).toEqual(["Frühling", "Herbst"]);
    expect(textsOf(drawn, "verdict")).toEqual(["deutlich höher +20 Punkte (+5 bis +35)"]);
    const heights = drawn
      .filter(({ tag, attributes }) => tag === "circle" && attributes.class === "point")
      .map(({ attributes }) => Number(attributes.cy));
    const scale = drawn
      .filter(({ attributes }) => attributes.class === "grid")
      .map(({ attributes }) => Number(attributes.y1));
    const [zero = 0, , hundred = 0] = scale;
    expect(heights).toHaveLength(2);
    expect(heights[1]).toBeCloseTo(zero + 0.9 * (hundred - zero), 0);
    expect(changePicture(WHOLE, { ...comparison, by: "districts" }, "Satz")).toBeNull();
  });

  it("says of a topic that few of a side rated that it is too few, and draws nothing for it", () => {
    const [first] = BATTERY.topics;
    const { topic, share } = demand(first);
    const side = (id: string) => ({ id, label: id, stage: "stable", responses: 150 }) as const;
    const comparison: Comparison = {
      by: "districts",
      byText: null,
      threshold: 10,
      measure: { list: "importance", point: "eher wichtig", top: "sehr wichtig" },
      lists: ["importance"],
      sides: [side("Gorbitz"), side("Gruna")],
      left: [],
      topics: [
        {
          topic,
          whole: share,
          sides: [{ share, difference: { verdict: "not-tested", points: null } }, null],
        },
      ],
      tested: 0,
      notBrokenDown: 0,
      modesDiffer: null,
      overlap: "none",
    };
    const drawn = readSvg(demand(comparisonPicture(WHOLE, comparison, "Satz")));
    // Gorbitz, both together, and the legend.
    expect(drawn.filter(({ attributes }) => attributes.class === "filled")).toHaveLength(3);
    expect(textsOf(drawn, "value")).toContain(say(BESIDE_DE, "compare.few", { threshold: 10 }));
  });

  it("does not exist where fewer than k answered", () => {
    const few = sampleResult(9);
    for (const list of ["priorities", "need", "first"] as const)
      expect(rankedPicture(few, list)).toBeNull();
    expect(needFieldPicture(few)).toBeNull();
    const empty: Battery = { ...BATTERY, topics: [] };
    expect(spreadPicture(few, empty)).toBeNull();
  });

  it("wears the light colours of the house", () => {
    const css = readFileSync(
      new URL("../../../client/shared/look/tokens.css", import.meta.url),
      "utf8",
    );
    const token = (name: string) =>
      new RegExp(`--${name}: (#\\w+)`, "i").exec(css)?.[1]?.toUpperCase();
    const { diverging, onDiverging, soft, onVoice, lampWash, ...plain } = PALETTE;
    for (const [name, colour] of Object.entries(plain)) expect(token(name)).toBe(colour);
    expect(token("ink-soft")).toBe(soft);
    expect(token("on-voice")).toBe(onVoice);
    expect(token("lamp-wash")).toBe(lampWash);
    expect([1, 2, 3, 4, 5].map((step) => token(`d-${step}`))).toEqual([...diverging]);
    expect([1, 2, 3, 4, 5].map((step) => token(`on-d-${step}`))).toEqual([...onDiverging]);
  });
});
