import type { Texts } from "../../../surveys/definition/wording.ts";
import type { Draft } from "../interview/draft.ts";

/** What every kind of question needs to be asked. */
export type Asking = {
  readonly texts: Texts;
  readonly draft: Draft;
  readonly onEnter: (draft: Draft) => void;
  /** A touch beyond the limit: nothing changes, the foot says why. */
  readonly onFull: (count: number) => void;
  /** Topic code → name of its pictogram. */
  readonly icons: Readonly<Record<string, string>>;
  /** The ids of what names and explains the question. */
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
};
