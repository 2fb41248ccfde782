import * as v from "valibot";
import type { ProblemCode } from "../../../surveys/problem.ts";
import type { DeviceMove, DeviceReport } from "../../../surveys/wire/device.ts";
import { DeviceBundle, Paired } from "../../../surveys/wire/device.ts";
import { isUnreachable, problemOf } from "../../shared/api/problem-of.ts";

const MILLISECONDS_TO_WAIT = 20_000;

/** A reply that came, or why none did. `signedOut`: the server no longer knows this key, or has revoked it. */
export type Reply<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "offline" }
  | { readonly kind: "signedOut" }
  | { readonly kind: "refused"; readonly code: ProblemCode };

/** Trades a one-time code for a key. */
export function pair(code: string): Promise<Reply<Paired>> {
  return call("/api/pairing", { method: "POST", body: { code } }, (body) => v.parse(Paired, body));
}

/** The bundle, read, and as it came: the latter is what is kept. */
export function fetchBundle(key: string): Promise<Reply<{ bundle: DeviceBundle; raw: unknown }>> {
  return call("/api/device/bundle", { key }, (raw) => ({
    bundle: v.parse(DeviceBundle, raw),
    raw,
  }));
}

export function postReport(key: string, report: DeviceReport): Promise<Reply<undefined>> {
  return call("/api/device/report", { key, method: "POST", body: report }, () => undefined);
}

/** The tablet was carried to another site of its district. */
export function moveTo(
  key: string,
  move: v.InferOutput<typeof DeviceMove>,
): Promise<Reply<undefined>> {
  return call("/api/device/site", { key, method: "PUT", body: move }, () => undefined);
}

async function call<T>(
  address: string,
  { key, method = "GET", body }: { key?: string; method?: string; body?: unknown },
  read: (body: unknown) => T,
): Promise<Reply<T>> {
  const reply = await fetch(address, {
    method,
    headers: {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    // A tablet's own copy lies in its IndexedDB; the browser's would be a second truth.
    cache: "no-store",
    signal: AbortSignal.timeout(MILLISECONDS_TO_WAIT),
  }).catch(() => undefined);
  if (reply === undefined) return { kind: "offline" };
  if (!reply.ok) {
    const problem = await problemOf(reply);
    if (problem.code === "device.revoked" || problem.code === "device.key-needed")
      return { kind: "signedOut" };
    return isUnreachable(problem) || problem.status >= 500
      ? { kind: "offline" }
      : { kind: "refused", code: problem.code };
  }
  try {
    return { kind: "done", value: read(reply.status === 204 ? undefined : await reply.json()) };
  } catch {
    // Something in between answered for us, such as the login page of a library's wifi.
    return { kind: "offline" };
  }
}
