import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparisonPicture } from "../../../client/board/pictures/comparison-picture.ts";
import { needFieldPicture } from "../../../client/board/pictures/need-field.ts";
import { PALETTE } from "../../../client/board/pictures/palette.ts";
import { rankedPicture } from "../../../client/board/pictures/ranked-picture.ts";
import { spreadPicture } from "../../../client/board/pictures/spread-picture.ts";
import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Comparison } from "../../../surveys/wire/comparison.ts";
import type { Battery, DistrictResult, TopicShare } from "../../../surveys/wire/results.ts";
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

  it("says of a topic that few of a side rated that it is too few, and draws nothing for it", () => {
    const [first] = BATTERY.topics;
    const { topic, share } = demand(first);
    const side = (id: string) => ({ id, label: id, stage: "stable", responses: 150 }) as const;
    const comparison: Comparison = {
      by: "districts",
      byText: null,
      threshold: 10,
      measure: { text: "?", point: "eher wichtig", top: "sehr wichtig" },
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
