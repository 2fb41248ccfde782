import { useCallback, useRef, useState } from "preact/hooks";
import { nextUnread } from "../../../surveys/coding/code-keys.ts";
import type { CodingRound } from "../../../surveys/coding/codes.ts";
import type { BookHead, CodingOfText, TextToCode } from "../../../surveys/wire/coding.ts";
import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import { api } from "../../shared/api/client.ts";
import { tell } from "../shell/call.ts";

type Said = TextToCode["said"];

/** Reading text by text. Each decision goes to the server at once, in the order in which they were made. */
export type Coder = {
  texts: readonly TextToCode[];
  place: number;
  text: TextToCode | undefined;
  saving: number;
  problem: ProblemDocument | undefined;
  /** The place to which the last undo led. */
  undone: number | undefined;
  go(place: number): void;
  /** To the next text that nobody has read; where all are, to the next one. */
  goOn(): void;
  /** @param standsFor whether a code that was given before counts for this one today */
  toggle(code: string, standsFor: (given: string) => boolean): void;
  say(state: "none" | "unclear"): void;
  undo(): void;
};

/**
 * @param loaded the texts of a round, in their order
 */
export function useCoder(
  { wave, book }: Pick<BookHead, "wave" | "book">,
  round: CodingRound,
  loaded: readonly TextToCode[],
): Coder {
  const [texts, setTexts] = useState(loaded);
  const [place, setPlace] = useState(() =>
    Math.max(0, nextUnread(loaded.map(isRead), loaded.length - 1) ?? 0),
  );
  const [saving, setSaving] = useState(0);
  const [problem, setProblem] = useState<ProblemDocument>();
  const [undone, setUndone] = useState<number>();
  const history = useRef<{ place: number; before: Said }[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const now = useRef(texts);
  // What the server has, and how many decisions are still on their way to it, text by text.
  const kept = useRef(loaded.map(({ said }) => said));
  const underway = useRef(loaded.map(() => 0));

  const put = useCallback((at: number, said: Said) => {
    now.current = now.current.map((one, index) => (index === at ? { ...one, said } : one));
    setTexts(now.current);
  }, []);

  const save = useCallback(
    (at: number, said: Said) => {
      const text = now.current[at];
      if (!text) return;
      put(at, said);
      setProblem(undefined);
      setSaving((count) => count + 1);
      underway.current[at] = (underway.current[at] ?? 0) + 1;
      const param = { wave: wave.id, book, text: text.id, round };
      const route = api.coding[":wave"][":book"].texts[":text"].rounds[":round"];
      queue.current = queue.current.then(async () => {
        const outcome = await tell(
          said === null ? route.$delete({ param }) : route.$put({ param, json: said }),
        );
        setSaving((count) => count - 1);
        const left = (underway.current[at] ?? 1) - 1;
        underway.current[at] = left;
        if (outcome.kind === "done") {
          kept.current[at] = said;
          return;
        }
        setProblem(outcome.problem);
        // What the server does not have must not look as if it had it; what was said since stays.
        if (left === 0) put(at, kept.current[at] ?? null);
      });
    },
    [wave.id, book, round, put],
  );

  const decide = (said: CodingOfText | null) => {
    const text = now.current[place];
    if (!text || text.fixed !== null) return false;
    history.current.push({ place, before: text.said });
    setUndone(undefined);
    save(place, said);
    return true;
  };
  const go = (to: number) => {
    setUndone(undefined);
    setPlace(Math.min(Math.max(to, 0), now.current.length - 1));
  };
  const goOn = () => go(nextUnread(now.current.map(isRead), place) ?? place + 1);
  return {
    texts,
    place,
    text: texts[place],
    saving,
    problem,
    undone,
    go,
    goOn,
    toggle(code, standsFor) {
      const before = now.current[place]?.said?.codes ?? [];
      const codes = before.some(standsFor)
        ? before.filter((one) => !standsFor(one))
        : [...before, code];
      decide(codes.length === 0 ? null : { state: "coded", codes });
    },
    say(state) {
      if (decide({ state, codes: [] })) goOn();
    },
    undo() {
      const last = history.current.pop();
      if (!last) return;
      setPlace(last.place);
      setUndone(last.place);
      save(last.place, last.before);
    },
  };
}

/** Whether somebody has read a text. */
export function isRead({ said }: TextToCode): boolean {
  return said !== null;
}
