import type { ComponentChildren, ComponentType } from "preact";
import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import type { Interview } from "../interview/interview.ts";
import type { Move } from "./moved.ts";
import type { Session } from "./session.ts";

/** What stands around the screens of a person's visit, such as a tablet that asks "Sind Sie noch da?". */
export type AroundProps = {
  session: Session;
  move: (move: Move) => void;
  /** A fresh start for whoever comes next. */
  nextPerson: () => void;
  children: ComponentChildren;
};

/** Where and how the survey is answered: on a library's tablet, on one's own phone. */
export type Visit = {
  readonly mode: "tablet" | "web";
  /** The paired tablet's id: quality checks look at bursts per tablet. */
  readonly device: string | undefined;
  /** The language wished for by the link. */
  readonly language: InterfaceLanguage | undefined;
  /** The interview to go on with, on a phone that took it over from a tablet. */
  readonly interview: Interview | undefined;
  /** How the next person begins; without it the same page goes back to its bench. */
  readonly startAfresh: (() => void) | undefined;
  readonly Around: ComponentType<AroundProps> | undefined;
  /** What the bench says in place of "Anfangen", where nobody may begin. */
  readonly Instead?: ComponentType | undefined;
  /** How long thanks stand where the next person is waiting; without it as long as one's own device likes. */
  readonly thanksSeconds?: number;
};

/** A visit by link or poster, on a device of one's own. */
export function ownDevice(language: InterfaceLanguage | undefined): Visit {
  return {
    mode: "web",
    device: undefined,
    language,
    interview: undefined,
    startAfresh: undefined,
    Around: undefined,
  };
}
