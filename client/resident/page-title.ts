import { textAt } from "../../surveys/definition/wording.ts";
import { say } from "../../surveys/messages/say.ts";
import { wordingIn } from "./interview/interview.ts";
import type { Session } from "./session/session.ts";
import { wordsIn } from "./words.ts";

/** The page's title: what the screen is about, then the product. */
export function pageTitle(session: Session): string {
  return `${subject(session)} – ${wordsIn(session.language)["title.product"]}`;
}

function subject(session: Session): string {
  const words = wordsIn(session.language);
  switch (session.at) {
    case "start":
      return words["start.title"];
    case "choose":
      return words["choose.title"];
    case "consent":
      return textAt(wordingIn(session.offer, session.language).texts, "title");
    case "step": {
      const { step } = session;
      const { number, total } = step;
      return step.kind === "topic"
        ? say(words, "progress.topic", { number, total, topic: step.topic, topics: step.topics })
        : say(words, "progress.question", { number, total });
    }
    case "review":
      return words["review.title"];
    case "thanks":
    case "handedOver":
      return words["thanks.title"];
  }
}
