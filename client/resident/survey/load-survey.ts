import * as v from "valibot";
import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import { SurveyBundle, SurveySites } from "../../../surveys/wire/survey.ts";
import { problemOf } from "../../shared/api/problem-of.ts";

/** What a call brought: the parsed reply, or a problem with a code of ours. */
export type Loaded<T> =
  | { kind: "loaded"; value: T }
  | { kind: "problem"; problem: ProblemDocument };

/** Where one can answer today. */
export function loadSites(): Promise<Loaded<SurveySites>> {
  return load("/api/survey/sites", SurveySites);
}

/** What is asked at one site. */
export function loadBundle(site: string): Promise<Loaded<SurveyBundle>> {
  return load(`/api/survey/sites/${encodeURIComponent(site)}`, SurveyBundle);
}

async function load<T>(address: string, schema: v.GenericSchema<unknown, T>): Promise<Loaded<T>> {
  const response = await fetch(address).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  if (response instanceof Error || !response.ok)
    return { kind: "problem", problem: await problemOf(response) };
  const parsed = v.safeParse(schema, await response.json().catch(() => undefined));
  return parsed.success
    ? { kind: "loaded", value: parsed.output }
    : { kind: "problem", problem: await problemOf(new Error("not a reply of ours")) };
}
