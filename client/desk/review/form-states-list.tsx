import "./form-states.css";
import { REVIEWS_DE } from "../../../surveys/messages/reviews/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { FormStates } from "../../../surveys/wire/review.ts";

/** How far the forms of a wave are: received, checked, counted, not counted, late. All of them, always. */
export function FormStatesList({ states }: { states: FormStates }) {
  const { received, checked, counted, notCounted, late } = states;
  return (
    <dl class="form-states">
      <State word={say(REVIEWS_DE, "states.received")} count={received} />
      <State word={say(REVIEWS_DE, "states.checked")} count={checked} />
      <State word={say(REVIEWS_DE, "states.counted")} count={counted} />
      <State word={say(REVIEWS_DE, "states.not-counted")} count={notCounted} />
      <State word={say(REVIEWS_DE, "states.late")} count={late} />
    </dl>
  );
}

function State({ word, count }: { word: string; count: number }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd class="num">{count}</dd>
    </div>
  );
}
