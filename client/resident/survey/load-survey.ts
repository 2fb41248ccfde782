import * as v from "valibot";
import { SurveyBundle, SurveySites } from "../../../surveys/wire/survey.ts";

/** What a call brought: the parsed reply, or why there is none. */
export type Loaded<T> = { kind: "loaded"; value: T } | { kind: "missing"; why: Missing };

/** For a resident three reasons are enough: no such place, no way through, our own fault. */
export type Missing = "unknown" | "unreachable" | "failed";

/** Where one can answer today. */
export function loadSites(): Promise<Loaded<SurveySites>> {
  return load("/api/survey/sites", SurveySites);
}

/** What is asked at one site. */
export function loadBundle(site: string): Promise<Loaded<SurveyBundle>> {
  return load(`/api/survey/sites/${encodeURIComponent(site)}`, SurveyBundle);
}

async function load<T>(address: string, schema: v.GenericSchema<unknown, T>): Promise<Loaded<T>> {
  const response = await fetch(address).catch(() => undefined);
  if (response === undefined) return { kind: "missing", why: "unreachable" };
  if (response.status === 404) return { kind: "missing", why: "unknown" };
  if (response.status >= 500) return { kind: "missing", why: "failed" };
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return { kind: "loaded", value: parsed.output };
  // Something in between answered for us, such as the login page of a library's wifi.
  return { kind: "missing", why: "unreachable" };
}
