import { needField } from "../pictures/need-field.ts";
import type { Battery, Need } from "../wire/findings.ts";
import { decimal } from "./format.ts";
import type { ReportPicture } from "./report.ts";
import type { ReportSpeaking } from "./words.ts";

/** Importance against present state; none where no topic has both means. */
export function fieldPicture(words: ReportSpeaking, need: Need): ReportPicture[] {
  const field = needField(need);
  if (field.points.length === 0) return [];
  const title = words.say("field.title");
  const means = field.points.map(({ up, across }) =>
    words.say("field.means", {
      importance: decimal(up.value),
      present: decimal(across.value),
    }),
  );
  const told = field.points.map(({ number, topic, open }, index) =>
    [`${number} ${topic.short}: ${means[index]}`, ...(open ? [words.say("field.open")] : [])].join(
      ", ",
    ),
  );
  return [
    {
      kind: "field",
      title,
      alt: [title, ...told].map((sentence) => `${sentence}.`).join(" "),
      field,
      means,
      table: {
        caption: title,
        columns: [
          { title: words.say("column.topic"), align: "start" },
          { title: words.say("column.importance"), align: "end" },
          { title: words.say("column.present"), align: "end" },
        ],
        rows: field.points.map(({ number, topic, up, across }) => [
          `${number} ${topic.label}`,
          words.mean(up),
          words.mean(across),
        ]),
      },
      words: {
        across: words.say("field.across", need.scale),
        upright: words.say("field.upright", need.scale),
        need: words.say("field.need"),
        calm: words.say("field.calm"),
        dataCentre: words.say("field.centre.data"),
        scaleCentre: words.say("field.centre.scale"),
        diagonal: words.say("field.diagonal"),
        open: words.say("field.open"),
      },
    },
  ];
}

/** How the answers spread over the scale; none below 30 answers, where there are no means. */
export function spreadPictures(
  words: ReportSpeaking,
  { topics, scale }: Pick<Battery, "topics" | "scale">,
): ReportPicture[] {
  const drawn = topics.filter(({ mean }) => mean !== null);
  if (drawn.length === 0) return [];
  const title = words.say("spread.title");
  const steps = scale.map(({ point, label }) => `${point} ${label}`);
  const rows = drawn.map(({ topic, distribution, n }) => ({
    short: topic.short,
    counts: distribution,
    n,
    answers: words.say("spread.n", { n }),
  }));
  const told = rows.map(({ short, counts, answers }) => {
    const parts = steps.map((step, at) => `${step} ${counts[at] ?? 0}`);
    return `${short}: ${parts.join(", ")}; ${answers}.`;
  });
  return [{ kind: "spread", title, alt: [`${title}.`, ...told].join(" "), steps, rows }];
}
