import type { QuestionResult, RatedTopic, Topic } from "../wire/findings.ts";
import type { DistrictResult } from "../wire/results.ts";
import type { Mean, Share, Standing } from "../wire/shares.ts";

/** What a number of the table of results is. Codes for programs; words in surveys/messages/report. */
export const MEASURES = [
  "boegen",
  "nicht_aufgegliedert",
  "weniger_als",
  "geschuetzt",
  "antworten",
  "weiss_nicht",
  "uebersprungen",
  "zu_viele",
  "anzahl",
  "anzahl_von",
  "anzahl_bis",
  "anteil",
  "anteil_von",
  "anteil_bis",
  "mittelwert",
  "mittelwert_von",
  "mittelwert_bis",
  "stufe",
  "platz_von",
  "platz_bis",
  "gruppe",
  "wichtigkeit",
  "wichtigkeit_von",
  "wichtigkeit_bis",
  "stand",
  "stand_von",
  "stand_bis",
  "abstand",
  "abstand_von",
  "abstand_bis",
  "punkte",
  "erster_platz",
  "plackett_luce",
  "vergleiche_gewonnen",
  "vergleiche_verloren",
  "ausserdem_genannt",
  "texte_gelesen",
  "texte_personen",
  "texte_anteil",
  "texte_anteil_von",
  "texte_anteil_bis",
  "texte_weitere",
  "satz",
  "listen",
  "listen_personen",
  "listen_gezaehlt",
  "striche",
  "striche_von",
  "striche_bis",
  "striche_platz",
] as const;
export type Measure = (typeof MEASURES)[number];

/** The need for action, which follows from two questions and is none of the questionnaire's own. */
const NEED_ID = "handlungsbedarf";

/** One number of a result: which question, which part of it, what is measured. */
export type MeasureRow = {
  question: string;
  questionText: string;
  /** Code of the topic or option; empty where the number is of the question itself. */
  part: string;
  partText: string;
  measure: Measure;
  /** Which point of the scale, for `stufe`; else null. */
  point: number | null;
  value: number;
};

type Values = readonly (readonly [Measure, number | null | undefined])[];
const GROUPS = { upper: 1, middle: 2, lower: 3 } as const;

/**
 * All numbers of a result as rows: question × item or option × measure. Nothing is computed; what the
 * result leaves out has no row.
 *
 * @param needText what the need for action is called
 */
export function measureRows(
  { findings, threshold, breakdown }: DistrictResult,
  needText: string,
): MeasureRow[] {
  const whole = rowsFor({ id: "", text: "" }, { code: "", label: "" });
  const need = findings.need;
  const few = (question: QuestionText) => (topic: Topic) =>
    rowsFor(question, topic)([["weniger_als", threshold]]);
  const needQuestion = { id: NEED_ID, text: needText };
  return [
    ...whole([
      ["boegen", findings.responses],
      ["weniger_als", findings.responses === null ? threshold : null],
      ["nicht_aufgegliedert", breakdown.filter.length > 0 ? breakdown.notBrokenDown : null],
    ]),
    ...findings.questions.flatMap((result) => questionRows(result, threshold)),
    ...(need?.topics ?? []).flatMap((row) =>
      rowsFor(
        needQuestion,
        row.topic,
      )([
        ["antworten", row.n],
        ...shareValues(row.share),
        ...meanValues("abstand", row.gap),
        ...meanValues("wichtigkeit", row.importance),
        ...meanValues("stand", row.presentState),
        ...standingValues(row.standing),
      ]),
    ),
    ...(need?.few ?? []).flatMap(few(needQuestion)),
  ];
}

type QuestionText = { id: string; text: string };

function questionRows(result: QuestionResult, threshold: number): MeasureRow[] {
  const { question } = result;
  const own = rowsFor(question, { code: "", label: "" });
  switch (result.kind) {
    case "few":
      return own(result.sensitive ? [["geschuetzt", 1]] : [["weniger_als", threshold]]);
    case "text":
      return own([
        ["antworten", result.n],
        ["uebersprungen", result.skipped],
      ]);
    case "number":
      return own([
        ["antworten", result.n],
        ["uebersprungen", result.skipped],
        ...meanValues("mittelwert", result.mean),
      ]);
    case "choice":
      return [
        ...own([
          ["antworten", result.n],
          ["uebersprungen", result.skipped],
          ["zu_viele", result.tooMany],
        ]),
        ...result.options.flatMap((option) =>
          rowsFor(
            question,
            option,
          )([...shareValues(option.share), ["ausserdem_genannt", option.mentioned]]),
        ),
      ];
    case "rating":
      return [
        ...result.topics.flatMap((row) => ratedRows(question, row, result.scale)),
        ...result.few.flatMap((topic) => rowsFor(question, topic)([["weniger_als", threshold]])),
      ];
    case "ranking": {
      const { ranking } = result;
      if (ranking.kind === "few") return own([["weniger_als", threshold]]);
      return [
        ...own([
          ["antworten", ranking.n],
          ["uebersprungen", ranking.skipped],
          ["zu_viele", ranking.tooMany],
        ]),
        ...ranking.topics.flatMap((row) => {
          const other = ranking.otherCounts?.topics.find(({ code }) => code === row.topic.code);
          return rowsFor(
            question,
            row.topic,
          )([
            ...shareValues(row.share),
            ["punkte", row.points],
            ["erster_platz", row.first],
            ["ausserdem_genannt", row.mentioned],
            ["plackett_luce", other?.worth],
            ["vergleiche_gewonnen", other?.won],
            ["vergleiche_verloren", other?.lost],
            ...standingValues(row.standing),
          ]);
        }),
      ];
    }
  }
}

function ratedRows(
  question: QuestionText,
  row: RatedTopic,
  scale: readonly { point: number }[],
): MeasureRow[] {
  const rows = rowsFor(question, row.topic);
  return [
    ...rows([
      ["antworten", row.n],
      ["weiss_nicht", row.dontKnow],
      ["uebersprungen", row.skipped],
      ...shareValues(row.share),
      ...meanValues("mittelwert", row.mean),
      ...standingValues(row.standing),
    ]),
    ...row.distribution.flatMap((people, index) =>
      rows([["stufe", people]]).map((one) => ({ ...one, point: scale[index]?.point ?? null })),
    ),
  ];
}

function rowsFor(question: QuestionText, part: { code: string; label: string }) {
  return (values: Values): MeasureRow[] =>
    values.flatMap(([measure, value]) =>
      value === null || value === undefined
        ? []
        : [
            {
              question: question.id,
              questionText: question.text,
              part: part.code,
              partText: part.label,
              measure,
              point: null,
              value,
            },
          ],
    );
}

function shareValues(share: Share): Values {
  switch (share.kind) {
    case "counts":
      return [["anzahl", share.count]];
    case "percent":
      return [
        ["anzahl", share.count],
        ["anteil", share.percent],
        ["anteil_von", share.lower],
        ["anteil_bis", share.upper],
      ];
    case "bound":
      return share.side === "under"
        ? [["anzahl_bis", share.limit - 1]]
        : [["anzahl_von", share.n - share.limit + 1]];
    case "span":
      return [
        ["anzahl_von", share.least],
        ["anzahl_bis", share.most],
      ];
  }
}

function meanValues(
  measure: "mittelwert" | "wichtigkeit" | "stand" | "abstand",
  mean: Mean | null,
): Values {
  return [
    [measure, mean?.value],
    [`${measure}_von`, mean?.range?.lower],
    [`${measure}_bis`, mean?.range?.upper],
  ];
}

function standingValues(standing: Standing): Values {
  if (standing.kind === "group") return [["gruppe", GROUPS[standing.group]]];
  if (standing.kind === "none") return [];
  return [
    ["platz_von", standing.lower],
    ["platz_bis", standing.upper],
  ];
}
