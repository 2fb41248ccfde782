import { useLayoutEffect, useRef } from "preact/hooks";
import type { Question } from "../../../surveys/definition/questionnaire.ts";
import { path, textAt } from "../../../surveys/definition/wording.ts";
import { Foot } from "../frame/foot.tsx";
import { Heading } from "../frame/heading.tsx";
import { Note } from "../frame/note.tsx";
import { Progress } from "../frame/progress.tsx";
import { inWords } from "../interview/in-words.ts";
import { type Interview, wordingIn } from "../interview/interview.ts";
import { shownQuestions } from "../interview/shown-questions.ts";
import { AnswerOption } from "../questions/answer-option.tsx";
import type { ReviewPlace } from "../session/session.ts";
import type { TabletSay } from "../tablet-words.ts";
import { useTabletWords } from "../tablet-words.ts";
import { useWords } from "../words.ts";
import { Loading } from "./loading.tsx";

/** All answers in words, each with Ändern. From there one comes back to the same row at the same height. */
export function Review(props: Props) {
  const more = useTabletWords();
  return more === undefined ? <Loading /> : <AllAnswers {...props} more={more} />;
}

type Props = {
  interview: Interview;
  language: string;
  place: ReviewPlace | undefined;
  /** Whether keeping the answers has just not worked. */
  failed: boolean;
  onHelped: (helped: boolean) => void;
  onChange: (question: string, scroll: number) => void;
  onBack: () => void;
  onHandIn: () => void;
};

function AllAnswers({
  interview,
  language,
  place,
  failed,
  onHelped,
  onChange,
  onBack,
  onHandIn,
  more,
}: Props & { more: TabletSay }) {
  const words = useWords();
  const { offer, draft, helped } = interview;
  const { texts } = wordingIn(offer, language);
  const asked = shownQuestions(offer.questionnaire, draft);
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    if (place === undefined) return;
    scrollTo(0, place.scroll);
    const row = asked.findIndex((question) => question.id === place.question);
    list.current
      ?.querySelectorAll<HTMLButtonElement>("button")
      .item(row)
      ?.focus({ preventScroll: true });
    // Once, on arrival: a new language must not move anyone.
  }, []);
  return (
    <>
      <main>
        <Progress number={asked.length + 1} total={asked.length} text={words("progress.done")} />
        <section class="ask close">
          <header>
            <Heading text={words("review.title")} quiet={place !== undefined} />
            <p class="help">{more("review.help")}</p>
          </header>
          <ol class="review" ref={list}>
            {asked.map((question) => {
              const text = textAt(texts, path.question(question.id));
              return (
                <li key={question.id}>
                  <div>
                    <p class="q">{text}</p>
                    <p class="a">
                      <AnswerInWords
                        question={question}
                        interview={interview}
                        texts={texts}
                        more={more}
                      />
                    </p>
                  </div>
                  <button
                    class="btn plain"
                    type="button"
                    onClick={() => onChange(question.id, scrollY)}
                  >
                    <span>
                      {more("review.change")}
                      <span class="hide">: {text}</span>
                    </span>
                  </button>
                </li>
              );
            })}
          </ol>
          <div class="under">
            <AnswerOption
              type="checkbox"
              name="helped"
              text={more("review.helped")}
              chosen={helped}
              onTouch={() => onHelped(!helped)}
            />
          </div>
        </section>
      </main>
      <Foot
        onBack={onBack}
        hint={failed && <Note text={more("review.notKept")} />}
        forward={{ label: more("review.send"), onPress: onHandIn }}
      />
    </>
  );
}

function AnswerInWords({
  question,
  interview,
  texts,
  more,
}: {
  question: Question;
  interview: Interview;
  texts: Readonly<Record<string, string>>;
  more: TabletSay;
}) {
  const said = inWords(question, interview.draft, texts);
  switch (said.kind) {
    case "unanswered":
      return <span class="soft">{more("review.unanswered")}</span>;
    case "lines": {
      const answer = said.lines.join(" · ");
      return said.otherText === ""
        ? answer
        : more("review.withText", { answer, text: said.otherText });
    }
    case "places":
      return said.lines.map((line, index) => (
        <span class="line" key={line}>
          {index + 1}. {line}
        </span>
      ));
    case "quote":
      return more("review.quote", { text: said.text });
    case "topics": {
      const { rated, dontKnow, total } = said;
      const counted = more("review.topics", { count: rated + dontKnow, total });
      return dontKnow === 0
        ? counted
        : [counted, more("review.dontKnow", { count: dontKnow })].join(" · ");
    }
  }
}
