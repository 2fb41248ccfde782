import { useCallback, useEffect, useState } from "preact/hooks";
import type { ProblemDocument } from "../../surveys/wire/problem.ts";
import { problemOf } from "../shared/api/problem-of.ts";

export type Loaded<Value> =
  | { kind: "loading" }
  | { kind: "problem"; problem: ProblemDocument }
  | { kind: "done"; value: Value };

type Reply<Value> = { ok: boolean; status: number; json(): Promise<Value> };

/**
 * Loads something and keeps what was there until the new has come, so that a change of language does not
 * empty the page.
 *
 * @param request stays the same function as long as the same is wanted
 */
export function useLoaded<Value>(request: () => Promise<Reply<Value>>): {
  loaded: Loaded<Value>;
  again: () => void;
} {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ kind: "loading" });
  const load = useCallback(async () => {
    const reply = await request().catch((error: unknown) =>
      error instanceof Error ? error : new Error(String(error)),
    );
    if (!(reply instanceof Error) && reply.ok)
      return { kind: "done", value: await reply.json() } as const;
    return { kind: "problem", problem: await problemOf(reply) } as const;
  }, [request]);
  const run = useCallback(() => {
    let current = true;
    void load().then((next) => {
      if (current) setLoaded(next);
    });
    return () => {
      current = false;
    };
  }, [load]);
  useEffect(run, [run]);
  return { loaded, again: () => void run() };
}
