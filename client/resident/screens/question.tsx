import { path, textAt } from "../../../surveys/definition/wording.ts";
import { Foot } from "../frame/foot.tsx";
import { Heading } from "../frame/heading.tsx";
import { Note } from "../frame/note.tsx";
import { Progress } from "../frame/progress.tsx";
import type { Draft } from "../interview/draft.ts";
import { type Interview, wordingIn } from "../interview/interview.ts";
import type { Step } from "../interview/steps.ts";
import { isAnswered } from "../interview/steps.ts";
import type { Asking } from "../questions/asking.ts";
import { helpFor } from "../questions/help-for.ts";
import { MultipleChoice } from "../questions/multiple-choice.tsx";
import { NumberField } from "../questions/number-field.tsx";
import { numberRule } from "../questions/number-rule.ts";
import { Ranking } from "../questions/ranking.tsx";
import { RatingTopic } from "../questions/rating-topic.tsx";
import { SingleChoice } from "../questions/single-choice.tsx";
import { TextField } from "../questions/text-field.tsx";
import { TopicCard } from "../questions/topic-card.tsx";
import type { Hint } from "../session/session.ts";
import { countKey, useWords } from "../words.ts";

/** One question, or one topic of a battery. Nothing moves on by itself. */
export function QuestionScreen({
  step,
  interview,
  language,
  icons,
  hint,
  changing,
  onEnter,
  onFull,
  onForward,
  onBack,
  onReview,
}: {
  step: Step;
  interview: Interview;
  language: string;
  icons: Readonly<Record<string, string>>;
  hint: Hint | undefined;
  /** Whether one came from the list of answers and goes back there. */
  changing: boolean;
  onEnter: (draft: Draft) => void;
  onFull: (count: number) => void;
  onForward: () => void;
  onBack: () => void;
  onReview: () => void;
}) {
  const words = useWords();
  const { question, number, total } = step;
  const { texts } = wordingIn(interview.offer, language);
  const help = helpFor(question, texts, words);
  const later = step.kind === "topic" && step.topic > 1;
  const asking: Asking = {
    texts,
    draft: interview.draft,
    onEnter,
    onFull,
    icons,
    labelledBy: step.kind === "topic" ? "question topic" : "question",
    describedBy: help === "" ? undefined : "question-help",
  };
  const answered = isAnswered(step, interview.draft);
  const skipping = !answered && !question.required;
  return (
    <>
      <main>
        <Progress
          number={number}
          total={total}
          text={
            step.kind === "topic"
              ? words("progress.topic", { number, total, topic: step.topic, topics: step.topics })
              : words("progress.question", { number, total })
          }
        />
        <section class={`ask ${question.type}`}>
          <header>
            <Heading id="question" text={textAt(texts, path.question(question.id))} quiet={later} />
            {help !== "" && (
              <p class="help" id="question-help">
                {help}
              </p>
            )}
          </header>
          {step.kind === "topic" && (
            <TopicCard
              question={step.question}
              item={step.item}
              asking={asking}
              first={step.topic === 1}
            />
          )}
          <Answering step={step} interview={interview} asking={asking} hint={hint} />
        </section>
      </main>
      <Foot
        onBack={onBack}
        hint={
          hint !== undefined ? (
            <HintNote key={hint.times} hint={hint} step={step} />
          ) : (
            changing &&
            step.kind === "topic" && (
              <button class="btn quiet" type="button" onClick={onReview}>
                {words("go.review")}
              </button>
            )
          )
        }
        forward={{
          label: words(skipping ? "go.skip" : "go.on"),
          outlined: skipping,
          onPress: onForward,
        }}
      />
    </>
  );
}

function Answering({
  step,
  interview,
  asking,
  hint,
}: {
  step: Step;
  interview: Interview;
  asking: Asking;
  hint: Hint | undefined;
}) {
  if (step.kind === "topic")
    return <RatingTopic question={step.question} item={step.item.code} asking={asking} />;
  const { question } = step;
  switch (question.type) {
    case "single":
      return <SingleChoice question={question} asking={asking} />;
    case "multiple":
      return <MultipleChoice question={question} asking={asking} />;
    case "ranking":
      return <Ranking question={question} order={interview.orders[question.id]} asking={asking} />;
    case "number":
      return (
        <NumberField
          question={question}
          asking={asking}
          refused={hint?.kind === "obstacle" && hint.obstacle === "number"}
        />
      );
    case "text":
      return <TextField question={question} asking={asking} />;
  }
}

function HintNote({ hint, step }: { hint: Hint; step: Step }) {
  const words = useWords();
  if (hint.kind === "full") {
    const key = countKey(hint.count);
    const count = key === undefined ? hint.count : words(key);
    return <Note strong={words("hint.full", { count })} text={words("hint.fullWhat")} />;
  }
  if (hint.obstacle === "number" && step.question.type === "number") {
    const rule = numberRule(step.question);
    return <Note text={words(rule.key, rule.values)} />;
  }
  return <Note text={words("hint.required")} />;
}
