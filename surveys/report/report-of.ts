import { latest } from "../latest.ts";
import { listed } from "../messages/listed.ts";
import { notCountedWords } from "../messages/priorities/say-not-counted.ts";
import type { ReportLanguage } from "../messages/report/catalogues.ts";
import type { DistrictResult } from "../wire/results.ts";
import { apartParts } from "./apart-sections.ts";
import type { Beside } from "./beside.ts";
import { besideMadeAt, NOTHING_BESIDE } from "./beside.ts";
import { firstSection, importanceSection, needSection } from "./findings-sections.ts";
import { longDay } from "./format.ts";
import { guidingQuestions } from "./guiding.ts";
import { questionSection } from "./question-section.ts";
import type { Report, ReportSection } from "./report.ts";
import { shortFingerprint, stamp } from "./stamp.ts";
import type { ReportSpeaking } from "./words.ts";
import { reportWords } from "./words.ts";

/**
 * The report of a released result: sections, sentences and tables, which every format renders. No number
 * is computed here; all are those of the result.
 *
 * @param result what may leave the house
 * @param language of the words; the questionnaire's own texts come with the result
 * @param beside what people wrote and what was only counted
 */
export function reportOf(
  result: DistrictResult,
  language: ReportLanguage,
  beside: Beside = NOTHING_BESIDE,
): Report {
  const words = reportWords(language);
  const { district, questionnaire, threshold, findings, breakdown } = result;
  const professionals = questionnaire.audience === "professionals";
  const { importance, need, topThree } = findings;
  const shownAlready = new Set([importance?.question.id, topThree?.question.id]);
  return {
    language,
    title: words.say(professionals ? "title.professionals" : "title", { district: district.name }),
    about: [questionnaire.title, ...wavesOf(words, result), ...filterText(words, breakdown)],
    stamp: stampOf(words, result),
    releases: result.releases
      .map(({ number, fingerprint }) => words.say("foot.release", { number, fingerprint }))
      .join("; "),
    demo: result.demo ? words.say("demo") : null,
    madeAt: latest([...result.releases.map(({ madeAt }) => madeAt), ...besideMadeAt(beside)]),
    lead: leadOf(words, result, professionals),
    note: { title: words.result("sample.title"), text: words.result("sample.text") },
    findings: [
      ...(importance
        ? [
            withChecks(
              importanceSection(words, importance, threshold),
              words.checks(result.checks, "importance"),
            ),
          ]
        : []),
      ...(need ? [needSection(words, need, threshold)] : []),
      ...(topThree
        ? [withChecks(firstSection(words, topThree), words.checks(result.checks, "topThree"))]
        : []),
    ],
    questions: findings.questions
      .filter(({ question }) => !shownAlready.has(question.id))
      .map((question) => questionSection(words, question, threshold)),
    apart: apartParts(words, beside),
    people: peopleSection(words, result),
    method: methodSection(words, result),
    guiding: guidingQuestions(words, result),
    questionsTitle: words.say("section.questions"),
  };
}

/** Whether the order holds without each way of asking, behind how sure it is. */
function withChecks(section: ReportSection, checks: readonly string[]): ReportSection {
  return { ...section, before: [...section.before, ...checks] };
}

function wavesOf(words: ReportSpeaking, { releases }: DistrictResult): string[] {
  if (releases.length === 0) return [];
  const waves = listed(
    releases.map(({ wave }) => wave.name),
    "de",
  );
  return [words.say(releases.length === 1 ? "about.wave" : "about.waves", { waves })];
}

/** By what the numbers are narrowed down, and how many could not be. */
function filterText(
  words: ReportSpeaking,
  { filter, notBrokenDown }: DistrictResult["breakdown"],
): string[] {
  if (filter.length === 0) return [];
  const chosen = filter.map(({ text, label }) => `${text} ${label}`).join("; ");
  return [
    words.say("about.filter", { filter: chosen }),
    words.say("about.notBrokenDown", { n: notBrokenDown }),
  ];
}

/** One release gives its check; several give all of theirs, in the order in which they are listed. */
function stampOf(words: ReportSpeaking, result: DistrictResult): string {
  const madeAt = latest(result.releases.map((release) => release.madeAt));
  const [first, ...others] = result.releases.map(({ fingerprint }) => fingerprint);
  if (madeAt === null || first === undefined) return words.say("stamp.none");
  return [
    stamp({
      madeAt,
      // The check is that of everybody, also where only some are shown.
      responses:
        result.breakdown.filter.length > 0 ? result.breakdown.all : result.findings.responses,
      fingerprint: first,
    }),
    ...others.map(shortFingerprint),
  ].join(" + ");
}

function leadOf(
  words: ReportSpeaking,
  { findings, threshold }: DistrictResult,
  professionals: boolean,
): string[] {
  const wording = words.result(`stage.${findings.stage}`);
  return findings.responses === null
    ? [words.result("few", { digits: threshold }), wording]
    : [
        words.say(professionals ? "lead.professionals" : "lead.people", { n: findings.responses }),
        wording,
      ];
}

function peopleSection(words: ReportSpeaking, result: DistrictResult): ReportSection {
  const { releases, findings, threshold } = result;
  return {
    id: "people",
    above: null,
    title: words.say("section.people"),
    before:
      findings.responses === null
        ? [words.result("few", { digits: threshold })]
        : [words.say("people.base", { n: findings.responses })],
    chart: null,
    table:
      releases.length === 0
        ? null
        : {
            caption: words.say("people.releases"),
            columns: [
              { title: words.say("column.wave"), align: "start" },
              { title: words.say("column.release"), align: "end" },
              { title: words.say("column.day"), align: "start" },
              { title: words.say("column.fingerprint"), align: "start" },
            ],
            rows: releases.map(({ wave, number, madeAt, fingerprint }) => [
              wave.name,
              String(number),
              longDay(madeAt),
              fingerprint,
            ]),
          },
    after:
      releases.length === 0
        ? [words.say("people.none")]
        : releases
            .map(({ notCounted }) => notCountedWords(notCounted, threshold, words.result, "de"))
            .filter((sentence) => sentence !== ""),
  };
}

function methodSection(
  words: ReportSpeaking,
  { threshold: k, breakdown }: DistrictResult,
): ReportSection {
  return {
    id: "method",
    above: null,
    title: words.say("section.method"),
    before: [
      words.say("method.open"),
      words.say("method.range", { range: words.result("range") }),
      words.say("method.model"),
      words.say("method.places"),
      words.say("method.need"),
      words.say("method.first"),
      words.say("method.words", { k }),
      words.say("method.groups", { k }),
      ...(breakdown.filter.length > 0 ? [words.say("method.filter", { k })] : []),
      words.say("method.check"),
      words.say("method.not"),
      words.say("method.sources"),
    ],
    chart: null,
    table: null,
    after: [],
  };
}
