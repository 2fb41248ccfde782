import Papa from "papaparse";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ExportChoices } from "../../surveys/wire/export.ts";
import { DistrictResult } from "../../surveys/wire/results.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { freshInstallation } from "../environment/installations.ts";
import { signedInAs } from "../environment/people.ts";

// Figures of the demo, worked out here from the rows that the office downloads, and from nothing else: what
// the board shows is held beside them. Only the file and the page come from the product.
const K = 10;
type Row = Readonly<Record<string, string>>;

let installation: TestInstallation;
let rows: Row[];
let shown: DistrictResult;
beforeAll(async () => {
  installation = await freshInstallation("sqlite", { demo: true });
  const editor = await signedInAs(installation, "editor");
  const choices = v.parse(ExportChoices, await (await editor.request("/api/exports")).json());
  const wave = choices.waves.find(({ title }) => title.startsWith("Füreinander sorgen"));
  const file = await editor.request(`/api/exports/${wave?.id}/responses?format=csv`);
  const text = (await file.text()).replace(/^\uFEFF/, "");
  const all = Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
  rows = all.filter((row) => row.stadtteil === "gorbitz");
  const page = await editor.request("/api/results/gorbitz?questionnaire=sorgekultur");
  shown = v.parse(DistrictResult, await page.json());
}, 60_000);
afterAll(() => installation?.close());

const rated = (row: Row, column: string) =>
  /^[1-5]$/.test(row[column] ?? "") ? Number(row[column]) : null;

/** The ratings of those who may be counted: who rated only one side of a topic is, from k people on. */
function ratings(topic: string, side: "importance" | "present_state"): number[] {
  const other = side === "importance" ? "present_state" : "importance";
  const own = rows.flatMap((row) => {
    const value = rated(row, `${side}.${topic}`);
    return value === null ? [] : [{ value, both: rated(row, `${other}.${topic}`) !== null }];
  });
  const alone = own.filter(({ both }) => !both).length;
  return own.filter(({ both }) => both || alone >= K).map(({ value }) => value);
}

function wilson(count: number, n: number): [number, number] {
  const z = 1.959964;
  const p = count / n;
  const middle = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return [middle - half, middle + half];
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (part: number) => Math.round(part * 100);
const topicOf = (code: string) =>
  shown.findings.importance?.topics.find(({ topic }) => topic.code === code);

describe("the board, held beside a count by hand", () => {
  it("shows 412 forms, as there are rows", () => {
    expect(rows.length).toBe(412);
    expect(shown.findings.responses).toBe(412);
  });

  it.each(["not_alone", "barrier_free", "hard_times"])(
    "shows how many find %s important, with its range",
    (topic) => {
      const values = ratings(topic, "importance");
      const many = values.filter((value) => value >= 4).length;
      const [lower, upper] = wilson(many, values.length);
      expect(topicOf(topic)?.share).toEqual({
        kind: "percent",
        count: many,
        n: values.length,
        percent: percent(many / values.length),
        lower: percent(lower),
        upper: percent(upper),
      });
      expect(topicOf(topic)?.mean?.value).toBeCloseTo(mean(values), 0);
      expect(Math.abs((topicOf(topic)?.mean?.value ?? 0) - mean(values))).toBeLessThanOrEqual(0.05);
    },
  );

  it("shows where more is wanted than there is, person by person", () => {
    const pairs = rows.flatMap((row) => {
      const [wanted, today] = [
        rated(row, "importance.barrier_free"),
        rated(row, "present_state.barrier_free"),
      ];
      return wanted === null || today === null ? [] : [wanted - today];
    });
    const topic = shown.findings.need?.topics.find((one) => one.topic.code === "barrier_free");
    const wanting = pairs.filter((gap) => gap > 0).length;
    expect(topic?.share).toMatchObject({ count: wanting, n: pairs.length });
    expect(Math.abs((topic?.gap?.value ?? 0) - mean(pairs))).toBeLessThanOrEqual(0.05);
  });

  it("shows how many put a topic among their first three", () => {
    const ballots = rows
      .map((row) => ["top_three.1", "top_three.2", "top_three.3"].map((place) => row[place]))
      .filter(([first]) => first !== "" && !/[ ]/.test(first ?? " "));
    const placed = ballots.filter((ballot) => ballot.includes("not_alone")).length;
    const ranking = shown.findings.topThree;
    if (ranking?.kind !== "ranked") throw new Error("no ranking");
    const topic = ranking.topics.find((one) => one.topic.code === "not_alone");
    expect(topic?.share).toMatchObject({ count: placed, n: ballots.length });
    expect(topic?.first).toBe(ballots.filter(([first]) => first === "not_alone").length);
  });

  it("shows whom people turn to, of all who were asked and answered", () => {
    const answered = rows.filter((row) => /^[01]$/.test(row["help_sources.family"] ?? ""));
    const family = answered.filter((row) => row["help_sources.family"] === "1").length;
    const question = shown.findings.questions.find(({ question: { id } }) => id === "help_sources");
    if (question?.kind !== "choice") throw new Error("no choice");
    expect(question.n).toBe(answered.length);
    expect(question.options.find(({ code }) => code === "family")?.share).toMatchObject({
      count: family,
      n: answered.length,
    });
  });

  it("calls a topic first only because it is rated above each other one by too much for chance", () => {
    const others = shown.findings.importance?.topics.map(({ topic }) => topic.code) ?? [];
    expect(topicOf("not_alone")?.standing).toEqual({ kind: "places", lower: 1, upper: 1 });
    // Bonferroni over all 72 ordered pairs: stricter than Holm.
    const beyondChance = 3.2;
    for (const other of others.filter((code) => code !== "not_alone")) {
      const differences = rows.flatMap((row) => {
        const [one, two] = [rated(row, "importance.not_alone"), rated(row, `importance.${other}`)];
        return one === null || two === null ? [] : [one - two];
      });
      const middle = mean(differences);
      const spread = differences.reduce((sum, d) => sum + (d - middle) ** 2, 0);
      const error = Math.sqrt(spread / (differences.length - 1) / differences.length);
      expect(middle / error).toBeGreaterThan(beyondChance);
    }
  });

  it("breaks down only by groups of ten and more, and nobody twice", () => {
    const age = shown.breakdown.choices.find(({ question }) => question === "age_group");
    for (const { code, responses } of age?.options ?? []) {
      expect(responses).toBeGreaterThanOrEqual(K);
      expect(responses).toBeLessThanOrEqual(rows.filter((row) => row.age_group === code).length);
    }
  });
});
