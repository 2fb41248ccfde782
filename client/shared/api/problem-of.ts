import * as v from "valibot";
import type { ProblemCode } from "../../../surveys/problem.ts";
import { ProblemDocument } from "../../../surveys/wire/problem.ts";

/** What is needed of a reply: both `fetch` and `hc` give it. */
type Reply = { readonly status: number; json(): Promise<unknown> };

/**
 * The problem behind a reply that is not 2xx, or behind a call that never got a reply.
 * Always gives a problem with a code of ours: a proxy's HTML page or a cut line must not leave an
 * interface without words. Where no reply came, status is 0 and the code "server.busy".
 *
 * @example
 * const response = await client.api.waves.$get().catch((error: Error) => error);
 * if (response instanceof Error || !response.ok) return show(await problemOf(response));
 */
export async function problemOf(reply: Reply | Error): Promise<ProblemDocument> {
  if (reply instanceof Error) return fallback(0);
  const body = await reply.json().catch(() => undefined);
  const parsed = v.safeParse(ProblemDocument, body);
  return parsed.success ? parsed.output : fallback(reply.status);
}

/** Whether the server was never reached: worth another try later, nothing is wrong with what was sent. */
export function isUnreachable({ status }: ProblemDocument): boolean {
  return status === 0;
}

function fallback(status: number): ProblemDocument {
  const code = codeFor(status);
  return { type: "about:blank", title: code, status, code, where: [] };
}

function codeFor(status: number): ProblemCode {
  switch (status) {
    case 401:
      return "access.sign-in-needed";
    case 403:
      return "access.not-permitted";
    case 404:
      return "request.not-found";
    case 413:
      return "request.too-large";
    case 0:
    case 429:
    case 502:
    case 503:
    case 504:
      return "server.busy";
    default:
      return status >= 400 && status < 500 ? "request.malformed" : "server.failed";
  }
}
