import { listed } from "../messages/listed.ts";
import type { QuestionResult } from "../wire/findings.ts";
import type { DistrictResult } from "../wire/results.ts";
import type { Share } from "../wire/shares.ts";
import type { Report, ReportSection } from "./report.ts";
import type { ReportSpeaking } from "./words.ts";

/** Which of our questions stand beside which of the city's two (DOMAIN.md, sections 1 and 6). */
const BESIDE = [
  {
    question: 1,
    ids: [
      "known_places",
      "help_sources",
      "support_needed",
      "meeting_spots",
      "obstacles",
      "contribution",
      "room_times",
    ],
  },
  {
    question: 2,
    ids: [
      "neighbourhood_meaning",
      "good_neighbourhood",
      "shared_care",
      "help_offer",
      "help_need",
      "help_conditions",
      "share_offer",
      "contact_other_generation",
      "underserved_groups",
    ],
  },
] as const;

const MOST_NAMED = 3;

/** The findings beside the two questions that the city asks. Beside: they do not answer them. */
export function guidingQuestions(
  words: ReportSpeaking,
  { findings }: DistrictResult,
): Report["guiding"] {
  const { importance, need, topThree } = findings;
  const told = {
    1: need ? [[words.say("section.need"), words.sentences(need.sentences)]] : [],
    2: [
      ...(importance
        ? [[words.say("section.importance"), words.sentences(importance.sentences)]]
        : []),
      ...(topThree ? [[topThree.question.text, words.sentences(topThree.sentences)]] : []),
    ],
  };
  return {
    title: words.say("section.guiding"),
    lead: words.say("guiding.lead"),
    questions: BESIDE.map(({ question, ids }): ReportSection => {
      const rows = [
        ...(findings.stage === "few" ? [] : told[question]),
        ...ids.flatMap((id) => mostNamed(words, findings.questions, id)),
      ];
      return {
        id: `guiding-${question}`,
        above: null,
        title: words.say(`guiding.${question}`),
        before: [],
        chart: null,
        table:
          rows.length === 0
            ? null
            : {
                caption: words.say("guiding.caption"),
                columns: [
                  { title: words.say("column.asked"), align: "start" },
                  { title: words.say("column.found"), align: "start" },
                ],
                rows,
              },
        after: rows.length === 0 ? [words.say("guiding.none")] : [],
      };
    }),
  };
}

/** What was named most often, with all that were named as often as the third, in the questionnaire's order. */
function mostNamed(
  words: ReportSpeaking,
  questions: readonly QuestionResult[],
  id: string,
): string[][] {
  const asked = questions.find(({ question }) => question.id === id);
  if (asked?.kind !== "choice" || asked.stage === "voices") return [];
  const counts = asked.options.map(({ share }) => countOf(share)).toSorted((a, b) => b - a);
  const least = Math.max(1, counts[MOST_NAMED - 1] ?? 1);
  const named = asked.options.filter(({ share }) => countOf(share) >= least);
  if (named.length === 0) return [];
  const options = listed(
    named.map(({ label, share }) =>
      words.say("guiding.option", { label, share: words.share(share) }),
    ),
    words.language,
  );
  return [[asked.question.text, words.say("guiding.most", { options })]];
}

/** A bound is no number that could be among the largest. */
function countOf(share: Share): number {
  return share.kind === "percent" || share.kind === "counts" ? share.count : 0;
}
