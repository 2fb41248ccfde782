import Papa from "papaparse";
import readWorkbook from "read-excel-file/node";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseRound } from "../../../server/release-round.ts";
import { partsOf } from "../../../server/reports/slides/parts.ts";
import { reportSlides } from "../../../server/reports/slides/slides.ts";
import type { Beside } from "../../../surveys/report/beside.ts";
import { reportOf } from "../../../surveys/report/report-of.ts";
import { CountSheetResult } from "../../../surveys/wire/count-sheet-result.ts";
import { DistrictResult } from "../../../surveys/wire/results.ts";
import { ThemesResult } from "../../../surveys/wire/themes.ts";
import { letAnswer } from "../../environment/crowds.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { publishBeside, QUOTE } from "../../environment/published-beside.ts";
import { pdfUaFaults } from "../pdf/pdf-ua-faults.ts";
import { readPdf } from "../pdf/read-pdf.ts";

const QUESTIONNAIRE = "nachbarschaftshilfe";
const SITE = "gorbitz_library";
const Rows = v.object({ zeilen: v.array(v.record(v.string(), v.unknown())) });

/** question|part|measure → number, as a table of ours says it. */
type Told = Map<string, number>;

/** The headline numbers of a result, read by hand: what every form must say. */
function told({ findings }: DistrictResult): Told {
  const numbers: Told = new Map();
  const put = (question: string, part: string, measure: string, value: number) =>
    numbers.set(`${question}|${part}|${measure}`, value);
  for (const [question, topics] of [
    ["importance", findings.importance?.topics ?? []],
    ["handlungsbedarf", findings.need?.topics ?? []],
    ["top_three", findings.topThree?.kind === "ranked" ? findings.topThree.topics : []],
  ] as const)
    for (const { topic, share, standing } of topics) {
      if (share.kind !== "percent" || standing.kind !== "places") throw new Error("too few people");
      put(question, topic.code, "anzahl", share.count);
      put(question, topic.code, "anteil", share.percent);
      put(question, topic.code, "anteil_von", share.lower);
      put(question, topic.code, "anteil_bis", share.upper);
      put(question, topic.code, "platz_von", standing.lower);
      put(question, topic.code, "platz_bis", standing.upper);
    }
  for (const { topic, mean, n } of findings.importance?.topics ?? []) {
    put("importance", topic.code, "antworten", n);
    if (mean) put("importance", topic.code, "mittelwert", mean.value);
  }
  put("", "", "boegen", findings.responses ?? 0);
  return numbers;
}

/** What stands beside the result, read by hand: persons per code, and counted marks. */
function toldBeside({ themes, counted }: Beside): Told {
  const numbers: Told = new Map();
  for (const { question, people, themes: codes } of themes?.blocks ?? []) {
    numbers.set(`freitexte.${question.id}||texte_gelesen`, people ?? 0);
    for (const { name, share } of codes)
      numbers.set(`freitexte.${question.id}|${name}|texte_personen`, share.count);
  }
  for (const { question, options, marks } of counted?.questions ?? []) {
    numbers.set(`strichlisten.${question.id}||striche`, marks ?? 0);
    for (const { code, count } of options)
      if (typeof count === "number")
        numbers.set(`strichlisten.${question.id}|${code}|striche`, count);
  }
  return numbers;
}

/** The same out of rows with headings, as a program reads them. */
function read(rows: readonly (readonly unknown[])[]): Told {
  const [head = [], ...body] = rows;
  const cell = (row: readonly unknown[], name: string) => row[head.indexOf(name)];
  return new Map(
    body.map((row) => [
      ["frage", "teil", "mass"].map((name) => String(cell(row, name) ?? "")).join("|"),
      Number(String(cell(row, "wert")).replace(",", ".")),
    ]),
  );
}

describe("a released result in all its forms", () => {
  let installation: TestInstallation;
  let facilitator: TestPerson;
  let result: DistrictResult;
  let beside: Beside;
  let expected: Told;
  const file = async (format: string, query = "") => {
    const path = `/api/results/gorbitz/report.${format}?questionnaire=${QUESTIONNAIRE}${query}`;
    const reply = await facilitator.request(path);
    expect(reply.status).toBe(200);
    return Buffer.from(await reply.arrayBuffer());
  };
  /** What a reader sees beside the answers: each code and each mark with its number. */
  const besideRows = (): [label: string, number: string][] => [
    ...(beside.themes?.blocks ?? []).flatMap(({ themes }) =>
      themes.map(({ name, share }): [string, string] => [
        name,
        share.kind === "percent" ? `${share.percent}\u00a0%` : "",
      ]),
    ),
    ...(beside.counted?.questions ?? []).flatMap(({ options }) =>
      options.map(({ label, count }): [string, string] => [label, String(count)]),
    ),
  ];
  const expectAll = (numbers: Told) => {
    expect(new Map([...expected.keys()].map((key) => [key, numbers.get(key)]))).toEqual(expected);
  };

  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
    const { context } = installation;
    const wave = await freshWave(context, QUESTIONNAIRE, [SITE]);
    const importance = { meeting_place: 4.7, emergency_neighbours: 4.2 };
    await letAnswer(context, wave, 260, 11, { site: SITE, importance, nonresponse: 0.02 });
    await releaseRound(context, { actor: null });
    await publishBeside(context, wave);
    facilitator = await signedInAs(installation, "facilitator");
    const reply = await facilitator.request(`/api/results/gorbitz?questionnaire=${QUESTIONNAIRE}`);
    result = v.parse(DistrictResult, await reply.json());
    const besides = async (what: string): Promise<unknown> =>
      (
        await facilitator.request(`/api/results/gorbitz/${what}?questionnaire=${QUESTIONNAIRE}`)
      ).json();
    beside = {
      themes: v.parse(ThemesResult, await besides("themes")),
      counted: v.parse(CountSheetResult, await besides("count-sheets")),
    };
    expected = new Map([...told(result), ...toldBeside(beside)]);
  });
  afterAll(() => installation?.close());

  it("says the same in the CSV for a German Excel", async () => {
    const text = (await file("csv")).toString("utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ";", skipEmptyLines: true });
    expectAll(read(data));
    expect(text).toContain(`"freitexte.open_missing";"`);
    expect(text).toContain(QUOTE);
    expect(text).toMatch(/"mittelwert";"";\d,\d;/);
  });

  it("says the same in the plain CSV", async () => {
    const text = (await file("csv", "&dialect=plain")).toString("utf8");
    expect(text.startsWith('"stadtteil","fragebogen"')).toBe(true);
    expectAll(read(Papa.parse<string[]>(text, { skipEmptyLines: true }).data));
  });

  it("says the same in JSON, with its release and what the sample is not", async () => {
    const document: unknown = JSON.parse((await file("json")).toString("utf8"));
    const { zeilen } = v.parse(Rows, document);
    const head = Object.keys(zeilen[0] ?? {});
    expectAll(read([head, ...zeilen.map((row) => head.map((name) => row[name]))]));
    expect(document).toMatchObject({
      veroeffentlichungen: [{ nummer: 1, pruefsumme: result.releases[0]?.fingerprint }],
      hinweis: expect.stringContaining("keine Zufallsstichprobe"),
    });
  });

  it("says the same in Excel, with a sheet that explains every code", async () => {
    const sheets = await readWorkbook(await file("xlsx"));
    const [numbers, codes] = ["Ergebnisse", "Codes"].map(
      (name) => sheets.find(({ sheet }) => sheet === name)?.data ?? [],
    );
    const rows = numbers ?? [];
    expectAll(read(rows));
    const explained = new Set((codes ?? []).map((row) => row[1]));
    const [head = [], ...body] = rows;
    expect(head.filter((name) => !explained.has(name))).toEqual([]);
    const codesUsed = ["mass", "frage", "teil"].flatMap((column) =>
      body.map((row) => row[head.indexOf(column)]),
    );
    expect(codesUsed.filter((code) => code && !explained.has(code))).toEqual([]);
    expect(body.flat()).toContain(QUOTE);
    expect(explained).toContain("Prüfsumme");
    expect((codes ?? []).flat()).toContain(result.releases[0]?.fingerprint);
  });

  it("says the same on slides, in charts of PowerPoint's own and in the tables beside them", async () => {
    const parts = new Map(
      (await partsOf(await file("pptx"))).map(({ name, bytes }) => [
        name,
        Buffer.from(bytes).toString("utf8"),
      ]),
    );
    const points = (xml: string, tag: string) =>
      [
        ...(new RegExp(`<c:${tag}>.*?</c:${tag}>`, "s").exec(xml)?.[0] ?? "").matchAll(
          /<c:v>([^<]*)<\/c:v>/g,
        ),
      ].map(([, text]) => text);
    const lists = [
      result.findings.importance?.topics ?? [],
      result.findings.need?.topics ?? [],
      result.findings.topThree?.kind === "ranked" ? result.findings.topThree.topics : [],
    ];
    // Behind importance stands how it spreads, behind need its field.
    for (const [index, topics] of lists.entries()) {
      const at = 2 * index;
      const chart = parts.get(`ppt/charts/chart${at + 1}.xml`) ?? "";
      const shares = topics.map(({ share }) => share);
      expect(points(chart, "cat")).toEqual(topics.map(({ topic }) => topic.short));
      expect(points(chart, "val")).toEqual(
        shares.map((share) => (share.kind === "percent" ? String(share.percent) : "")),
      );
      expect(points(chart, "plus")).toEqual(
        shares.map((share) => (share.kind === "percent" ? `${share.upper - share.percent}` : "")),
      );
      expect(parts.has(`ppt/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`)).toBe(true);
      const slide = parts.get(`ppt/slides/slide${at + 2}.xml`) ?? "";
      for (const { topic, share } of topics) {
        expect(slide).toContain(topic.label);
        if (share.kind === "percent") expect(slide).toContain(`${share.percent}\u00a0%`);
      }
      expect(slide).toMatch(/descr="Balken von 0 bis 100 Prozent: [^"]+"/);
      expect(slide).toContain('<a:tblPr firstRow="1"');
    }
    const all = (xml: string, tag: string) =>
      [...xml.matchAll(new RegExp(`<c:${tag}>.*?</c:${tag}>`, "gs"))].map(([one]) =>
        points(one, tag),
      );
    const { importance, need } = result.findings;
    const spread = parts.get("ppt/charts/chart2.xml") ?? "";
    const steps = (importance?.scale ?? []).map((_, step) =>
      (importance?.topics ?? []).map(({ distribution }) => String(distribution[step] ?? 0)),
    );
    expect(all(spread, "val")).toEqual(steps);
    expect(spread).toContain('<c:grouping val="percentStacked"/>');
    const field = parts.get("ppt/charts/chart4.xml") ?? "";
    expect(field).toContain("<c:scatterChart>");
    expect(points(field, "xVal")).toEqual(
      (need?.topics ?? []).map(({ presentState }) => String(presentState?.value)),
    );
    expect(points(field, "yVal")).toEqual(
      (need?.topics ?? []).map((one) => String(one.importance?.value)),
    );
    expect([...field.matchAll(/<a:t>(\d+)<\/a:t>/g)].map(([, label]) => label)).toEqual(
      (need?.topics ?? []).map((_, index) => String(index + 1)),
    );
    expect(field).not.toContain("uniqueId");
    const slides = [...parts].flatMap(([name, xml]) => (/slide\d+\.xml$/.test(name) ? [xml] : []));
    expect(besideRows().length).toBeGreaterThan(4);
    for (const [label, number] of besideRows())
      expect(slides.some((xml) => xml.includes(label) && xml.includes(`>${number}<`))).toBe(true);
    expect(slides.some((xml) => xml.includes(QUOTE))).toBe(true);
    // What explains a column stands where the column is: on paper, not on slides with their first columns.
    expect(slides.some((xml) => xml.includes("Abstand: Wichtigkeit minus"))).toBe(false);
    for (const [name, xml] of parts)
      if (name.endsWith(".xml"))
        expect([name, xml.includes('lang="en-US"')]).toEqual([name, false]);
  });

  it("gives the same slides when the same release is asked for again", async () => {
    const report = reportOf(result, "de", beside);
    const [one, other] = [await reportSlides(report), await reportSlides(report)];
    expect(one.length).toBeGreaterThan(20_000);
    const [first, second] = [await partsOf(one), await partsOf(other)];
    const text = (part: { bytes: Uint8Array } | undefined) =>
      Buffer.from(part?.bytes ?? new Uint8Array()).toString("utf8");
    const slide = (parts: typeof first) => parts.find(({ name }) => name.endsWith("/slide2.xml"));
    expect(text(slide(second))).toBe(text(slide(first)));
    const charts = [first, second].map((parts) =>
      parts.filter(({ name }) => /\/chart\d+\.xml$/.test(name)).map(text),
    );
    const sections = [...report.findings, ...report.apart.flatMap((part) => part.sections)];
    const pictured = sections.map(({ chart, pictures = [] }) => (chart ? 1 : 0) + pictures.length);
    expect(charts[0]).toHaveLength(pictured.reduce((sum, count) => sum + count, 0));
    const bars = (charts[0] ?? []).filter((chart) => chart.includes("<c:errBars>"));
    expect(bars).toHaveLength(sections.filter(({ chart }) => chart).length);
    expect(charts[1]).toEqual(charts[0]);
  });

  it("says the same in the PDF, which is PDF/UA-1, in German, with its release on every page", async () => {
    const pdf = await file("pdf");
    expect(pdfUaFaults(pdf)).toEqual([]);
    const { text, pages, tags, fonts, embedded } = readPdf(pdf);
    const words = pages.map((page) => page.words).join("");
    for (const { topic, share } of result.findings.importance?.topics ?? []) {
      expect(words).toContain(topic.short);
      if (share.kind === "percent")
        expect(words).toContain(`${share.lower}\u00a0bis\u00a0${share.upper}`);
    }
    for (const { topic, importance, presentState } of result.findings.need?.topics ?? []) {
      const told = [importance, presentState].map((mean) =>
        (mean?.value ?? 0).toFixed(1).replace(".", ","),
      );
      expect(words).toContain(`wichtig ${told[0]}, klappt ${told[1]}`);
      expect(text).toContain(topic.short);
    }
    for (const { distribution } of result.findings.importance?.topics ?? [])
      for (const count of distribution.filter((people) => people > 60))
        expect(words).toContain(String(count));
    for (const [label, number] of besideRows()) {
      expect(words).toContain(label);
      expect(words).toContain(number);
    }
    expect(words).toContain(QUOTE);
    expect(words).toContain("Abstand: Wichtigkeit minus");
    for (const page of pages) {
      expect(page.words).toContain("260 Bögen, Prüfsumme ");
      expect(page.words).toContain(result.releases[0]?.fingerprint);
    }
    expect(text).toContain("/Lang (de)");
    for (const tag of ["H1", "H2", "H3", "Table", "Figure"]) expect(tags).toContain(tag);
    expect(embedded).toBe(fonts);
    expect(words).not.toMatch(/Fehlerspanne|repräsentativ/i);
  });
});
