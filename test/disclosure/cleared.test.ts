import { describe, expect, it } from "vitest";
import type { ClearedSums } from "../../surveys/disclosure/cleared.ts";
import { Cleared } from "../../surveys/disclosure/cleared.ts";
import { segmentsOf } from "../../surveys/disclosure/segments.ts";
import { findingsOf } from "../../surveys/priorities/findings.ts";
import { noCounts } from "../../surveys/tally/counts.ts";
import { ownForms } from "../environment/catalogue.ts";

const [form] = await ownForms();
if (!form) throw new Error("no form");
const { layout } = form;

/** A release in which so many people gave the first answer of everything. */
function releaseOf(responses: number) {
  const sums = noCounts(layout.size);
  for (const { part, places } of segmentsOf(layout)) sums[places[0] ?? part.start] = responses;
  return { responses, sums };
}

describe("Cleared", () => {
  it("adds up waves, each held to today's threshold", () => {
    const { value } = Cleared.clear(layout, [releaseOf(12), releaseOf(9), releaseOf(30)], 10);
    expect(value.responses).toBe(42);
    expect(value.sums[0]).toBe(42);
  });

  it("hides what was published under a lower threshold", () => {
    const { value } = Cleared.clear(layout, [releaseOf(7)], 10);
    expect(value.responses).toBe(0);
    expect(value.sums.every((count) => count === 0)).toBe(true);
  });

  it("is the only thing that findings are made of", () => {
    const uncleared: ClearedSums = { layout, threshold: 10, ...releaseOf(20) };
    const words = { texts: {}, icons: {}, showMentions: false };
    // @ts-expect-error numbers that went round the release do not compile
    const bypass = () => findingsOf(uncleared, words);
    // @ts-expect-error nobody else can clear something
    const forge = () => new Cleared(uncleared);
    expect([bypass, forge]).toHaveLength(2);
  });
});
