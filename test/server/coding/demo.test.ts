import * as v from "valibot";
import { afterAll, beforeAll, expect, it } from "vitest";
import { attackSums } from "../../../server/attack/attack-sums.ts";
import { codeDemo, quoteDemo } from "../../../server/seed/demo-coding.ts";
import { Comparison, OfficeQuotes } from "../../../surveys/wire/coding.ts";
import { ThemesResult } from "../../../surveys/wire/themes.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import { signedInAs } from "../../environment/people.ts";

const K = 10;

let installation: TestInstallation;
let wave: string;
beforeAll(async () => {
  installation = await freshInstallation("sqlite", { demo: true });
  const { blocks } = await themes();
  wave = blocks[0]?.wave.id ?? "";
}, 60_000);
afterAll(() => installation?.close());

const themes = async () => {
  const reply = await installation.request(
    "/api/public/results/gorbitz/themes?questionnaire=sorgekultur",
  );
  return v.parse(ThemesResult, await reply.json());
};
const asEditor = async (rest: string) => {
  const editor = await signedInAs(installation, "editor");
  return (await editor.request(`/api/coding/${wave}/open_missing.answer${rest}`)).json();
};

it("shows what the demo's people wrote: codes of ten and more persons, others unnamed, quotes", async () => {
  const { blocks } = await themes();
  expect(blocks).toMatchObject([{ kind: "answer", few: 1 }]);
  expect(blocks[0]?.themes.length).toBe(5);
  for (const { share } of blocks[0]?.themes ?? [])
    expect(share).toSatisfy(({ count }) => count >= K);
  expect(blocks[0]?.quotes.length).toBe(3);
});

it("lets its two editors differ a little, and leaves a quote to be decided", async () => {
  const { texts, waiting, agreement, differing } = v.parse(
    Comparison,
    await asEditor("/comparison"),
  );
  expect({ texts, waiting }).toEqual({ texts: 50, waiting: 0 });
  const alphas = agreement.map(({ alpha }) => alpha ?? 0);
  expect(Math.min(...alphas)).toBeLessThan(1);
  expect(Math.min(...alphas)).toBeGreaterThan(0.667);
  expect(differing.every(({ decided }) => decided !== null)).toBe(true);
  const { quotes } = v.parse(OfficeQuotes, await asEditor("/quotes"));
  expect(quotes.map(({ state }) => state).sort()).toEqual([
    "proposed",
    "released",
    "released",
    "released",
  ]);
});

it("codes nothing twice when an interrupted start goes on", async () => {
  const rows = async () => ({
    comparison: await asEditor("/comparison"),
    quotes: await asEditor("/quotes"),
    book: await asEditor(""),
  });
  const before = await rows();
  await codeDemo(installation.context, wave);
  await quoteDemo(installation.context, wave);
  expect(await rows()).toEqual(before);
});

it("gives nobody away, as the attack on everything published of texts finds", async () => {
  const places = await attackSums(installation.context);
  expect(places.map(({ district }) => district).sort()).toEqual(["Blasewitz", "Gorbitz"]);
  expect(places.flatMap(({ exposures }) => exposures)).toEqual([]);
});
