import type { CountedQuestion, CountSheetResult } from "../wire/count-sheet-result.ts";
import type { ThemeBlock, ThemesResult } from "../wire/themes.ts";
import type { Beside } from "./beside.ts";
import { stripes } from "./findings-sections.ts";
import { longDay } from "./format.ts";
import type { ReportPart, ReportSection } from "./report.ts";
import { shareChart, shareTable } from "./share-table.ts";
import type { ReportSpeaking } from "./words.ts";

/** What people wrote and what was only counted, as parts of their own; none where nothing is published. */
export function apartParts(words: ReportSpeaking, { themes, counted }: Beside): ReportPart[] {
  return [
    ...(themes && themes.blocks.length > 0 ? [writtenPart(words, themes)] : []),
    ...(counted?.base ? [countedPart(words, counted)] : []),
  ];
}

function writtenPart(words: ReportSpeaking, result: ThemesResult): ReportPart {
  const title = words.say("section.texts");
  return {
    title,
    lead: [words.say("texts.lead")],
    sections: result.blocks.flatMap((block) => [
      themesSection(words, block, result.threshold, title),
      ...(block.quotes.length === 0
        ? []
        : [quotesSection(words, block, result.district.name, title)]),
    ]),
  };
}

function themesSection(
  words: ReportSpeaking,
  block: ThemeBlock,
  threshold: number,
  above: string,
): ReportSection {
  const { people, question, kind, themes, few } = block;
  const rows = themes.map(({ name, share }) => ({
    label: name,
    short: name,
    share,
    standing: { kind: "none" } as const,
  }));
  const caption = words.say("texts.caption", { n: people ?? 0 });
  return {
    id: idOf(block),
    above,
    title: question.text,
    before: kind === "other" ? [words.say("texts.other")] : [],
    chart: shareChart(words, caption, rows),
    table:
      rows.length === 0
        ? null
        : shareTable(words, { caption, order: "none", rows, first: "topic" }),
    after: [
      people === null
        ? words.say("texts.none", { threshold })
        : words.say("texts.base", { n: people }),
      ...stripes(words, rows),
      ...(people === null || few === 0 ? [] : [words.say("texts.few", { threshold, count: few })]),
      releaseLine(words, { ...block.release, wave: block.wave }),
    ],
  };
}

/** Single sentences, with nothing beside them but the district. */
function quotesSection(
  words: ReportSpeaking,
  block: ThemeBlock,
  district: string,
  above: string,
): ReportSection {
  return {
    id: `${idOf(block)}-quotes`,
    above,
    title: words.say("quotes.title", { question: block.question.text }),
    before: [words.say("quotes.about", { district })],
    chart: null,
    table: null,
    after: block.quotes.map((quote) => words.result("quote", { topic: quote })),
  };
}

function countedPart(words: ReportSpeaking, result: CountSheetResult): ReportPart {
  const { base, questions, few, sensitive, releases } = result;
  const title = words.say("section.lists");
  const hidden = [
    ...sensitive.map(({ text }) => words.say("lists.sensitive", { question: text })),
    ...(few.length === 0 ? [] : [words.say("lists.few", { count: few.length })]),
  ];
  return {
    title,
    lead: [
      words.say("lists.lead"),
      ...(base ? [words.say("lists.base", base)] : []),
      ...hidden,
      ...releases.map((release) => releaseLine(words, release)),
    ],
    sections: questions.map((question) => countedSection(words, question, title)),
  };
}

function countedSection(
  words: ReportSpeaking,
  { question, type, people, marks, options }: CountedQuestion,
  above: string,
): ReportSection {
  const places = options[0]?.places ?? [];
  return {
    id: `lists-${question.id}`,
    above,
    title: question.text,
    before: [],
    chart: null,
    table: {
      caption: question.text,
      columns: [
        { title: words.say("column.option"), align: "start" },
        { title: words.say("column.marks"), align: "end" },
        ...places.map((_, at) => ({
          title: words.say("column.marks.place", { place: at + 1 }),
          align: "end" as const,
        })),
      ],
      rows: options.map(({ label, count, places: at }) => [
        label,
        typeof count === "number" ? String(count) : words.share(count),
        ...places.map((_, place) => String(at?.[place] ?? 0)),
      ]),
    },
    after: [
      words.say(type === "single" ? "lists.single" : "lists.several"),
      ...(marks === null ? [] : [words.say("lists.marks", { marks })]),
      ...(people === null ? [] : [words.say("lists.told", { people })]),
    ],
  };
}

function idOf({ wave, question, kind }: ThemeBlock): string {
  return `texts-${wave.id}-${question.id}-${kind}`;
}

function releaseLine(
  words: ReportSpeaking,
  {
    wave,
    number,
    madeAt,
    fingerprint,
  }: { wave: { name: string }; number: number; madeAt: string; fingerprint: string },
): string {
  return words.say("apart.release", {
    wave: wave.name,
    number,
    day: longDay(madeAt),
    fingerprint,
  });
}
