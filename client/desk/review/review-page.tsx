import "./review.css";
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { REVIEWS_DE } from "../../../surveys/messages/reviews/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { ReviewList, ReviewOverview } from "../../../surveys/wire/review.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { SelectField } from "../form/fields.tsx";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { DecidedList } from "./decided-list.tsx";
import { FormStatesList } from "./form-states-list.tsx";
import { AnswersItem, NumberItem, TextItem } from "./suspicion-items.tsx";
import { TabletSection } from "./tablet-section.tsx";
import { openInWords } from "./words.ts";

const loadOverview = () => call(api.reviews.$get());

/** What looks odd, grouped by kind, with its reasons. A person decides; nothing is deleted. */
export function ReviewPage(_props: { me: Me }) {
  const [state, again] = useLoaded(loadOverview);
  return (
    <div class="page review-page">
      <h1>{say(REVIEWS_DE, "title")}</h1>
      <p class="lead">{say(REVIEWS_DE, "lead")}</p>
      <p class="soft">{say(REVIEWS_DE, "privacy")}</p>
      <Loaded state={state} onAgain={again}>
        {({ waves }) =>
          waves.length === 0 ? <p>{say(REVIEWS_DE, "no-waves")}</p> : <Waves waves={waves} />
        }
      </Loaded>
    </div>
  );
}

function Waves({ waves }: ReviewOverview) {
  const [chosen, setChosen] = useState("");
  const wave =
    waves.find(({ id }) => id === chosen) ?? waves.find(({ open }) => open > 0) ?? waves[0];
  if (!wave) return null;
  return (
    <>
      {waves.length > 1 && (
        <SelectField
          id="review-wave"
          label={say(REVIEWS_DE, "wave")}
          value={wave.id}
          options={waves.map(({ id, name, title, open }) => ({
            value: id,
            label: `${name}: ${title} (${openInWords(open)})`,
          }))}
          faults={[]}
          onChange={setChosen}
        />
      )}
      <WaveReview key={wave.id} wave={wave.id} />
    </>
  );
}

function WaveReview({ wave }: { wave: string }) {
  const load = useCallback(() => call(api.reviews[":wave"].$get({ param: { wave } })), [wave]);
  const [state, again] = useLoaded(load);
  const [said, setSaid] = useState<{ words: string; turn: number }>();
  const status = useRef<HTMLParagraphElement>(null);
  // What was decided leaves the list with the button that held the focus.
  useEffect(() => {
    if (said) status.current?.focus();
  }, [said]);
  const done = (words: string) => {
    setSaid({ words, turn: (said?.turn ?? 0) + 1 });
    again();
  };
  return (
    <>
      <p class={said ? "note" : "hide"} role="status" tabIndex={-1} ref={status}>
        {said?.words}
      </p>
      <Loaded state={state} onAgain={again}>
        {(list) => <Sections list={list} turn={said?.turn ?? 0} onDone={done} />}
      </Loaded>
    </>
  );
}

function Sections({
  list,
  turn,
  onDone,
}: {
  list: ReviewList;
  turn: number;
  onDone: (said: string) => void;
}) {
  const { numbers, answers, texts, tablets, decided, states } = list;
  const wave = list.wave.id;
  const bursts = tablets.reduce((sum, { open }) => sum + open, 0);
  const isDone = numbers.length + answers.length + texts.length + bursts === 0;
  return (
    <>
      <section class="sheet" aria-labelledby="states-title">
        <h2 id="states-title">{say(REVIEWS_DE, "states.title")}</h2>
        <FormStatesList states={states} />
        <p class="soft small">{say(REVIEWS_DE, "states.note")}</p>
        {isDone && <p>{say(REVIEWS_DE, "nothing")}</p>}
      </section>
      {numbers.length > 0 && (
        <Group
          id="numbers"
          title={say(REVIEWS_DE, "numbers.title")}
          text={say(REVIEWS_DE, "numbers.text")}
          open={numbers.length}
        >
          <ul class="items">
            {numbers.map((one) => (
              <NumberItem key={one.subject + one.members} wave={wave} found={one} onDone={onDone} />
            ))}
          </ul>
        </Group>
      )}
      {answers.length > 0 && (
        <Group
          id="answers"
          title={say(REVIEWS_DE, "answers.title")}
          text={say(REVIEWS_DE, "answers.text")}
          open={answers.length}
        >
          <ul class="items">
            {answers.map((one) => (
              <AnswersItem
                key={one.subject + one.members}
                wave={wave}
                found={one}
                onDone={onDone}
              />
            ))}
          </ul>
        </Group>
      )}
      {texts.length > 0 && (
        <Group
          id="texts"
          title={say(REVIEWS_DE, "texts.title")}
          text={say(REVIEWS_DE, "texts.text")}
          open={texts.length}
        >
          <ul class="items">
            {texts.map((one) => (
              <TextItem key={one.subject + one.members} wave={wave} found={one} onDone={onDone} />
            ))}
          </ul>
        </Group>
      )}
      <Group
        id="tablets"
        title={say(REVIEWS_DE, "tablets.title")}
        text={say(REVIEWS_DE, "tablets.text.short")}
        open={bursts}
      >
        <TabletSection wave={wave} tablets={tablets} turn={turn} onDone={onDone} />
      </Group>
      <section class="sheet" aria-labelledby="decided-title">
        <h2 id="decided-title">{say(REVIEWS_DE, "decided.title")}</h2>
        <DecidedList wave={wave} decided={decided} onDone={onDone} />
      </section>
    </>
  );
}

function Group({
  id,
  title,
  text,
  open,
  children,
}: {
  id: string;
  title: string;
  text: string;
  open: number;
  children: ComponentChildren;
}) {
  return (
    <section class="sheet" aria-labelledby={`${id}-title`}>
      <div class="group-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <span class={open > 0 ? "tag note-t" : "tag ok"}>{openInWords(open)}</span>
      </div>
      <p class="soft">{text}</p>
      {children}
    </section>
  );
}
