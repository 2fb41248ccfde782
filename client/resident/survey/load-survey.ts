import * as v from "valibot";
import { SurveyBundle, SurveySites } from "../../../surveys/wire/survey.ts";

/** What a call brought: the parsed reply, or why there is none. */
export type Loaded<T> =
  | { kind: "loaded"; value: T; raw: unknown }
  | { kind: "missing"; why: Missing };

/** For a resident three reasons are enough: no such place, no way through, our own fault. */
export type Missing = "unknown" | "unreachable" | "failed";

/** Where one can answer today. */
export function loadSites(): Promise<Loaded<SurveySites>> {
  return load("/api/survey/sites", SurveySites);
}

/** A network that lets one wait so long is as good as none, where the survey lies here already. */
const MILLISECONDS_OF_PATIENCE = 6_000;

const underWay = new Map<string, Promise<Loaded<SurveyBundle>>>();

/**
 * What is asked at one site: from the server, or as it was kept here when no server can be reached. A call
 * while one is under way joins it: the page asks before anything is on the screen.
 */
export function loadBundle(site: string): Promise<Loaded<SurveyBundle>> {
  const begun = underWay.get(site) ?? loadOrRead(site).finally(() => underWay.delete(site));
  underWay.set(site, begun);
  return begun;
}

async function loadOrRead(site: string): Promise<Loaded<SurveyBundle>> {
  const coming = load(`/api/survey/sites/${encodeURIComponent(site)}`, SurveyBundle);
  const patience = new Promise<undefined>((done) => setTimeout(done, MILLISECONDS_OF_PATIENCE));
  const first = await Promise.race([coming, patience]);
  // Where nothing can be kept, the page works while it is open.
  const offline = keptSurvey();
  if (first?.kind === "loaded")
    offline.then(({ keepSurvey }) => keepSurvey(site, first.raw)).catch(nothing);
  else if (first?.why !== "unknown") {
    const value = await offline.then(({ readSurvey }) => readSurvey(site)).catch(nothing);
    return value === undefined ? coming : { kind: "loaded", value, raw: undefined };
  }
  return first;
}

const keptSurvey = () => import("../offline/kept-survey.ts");
const nothing = () => undefined;

async function load<T>(address: string, schema: v.GenericSchema<unknown, T>): Promise<Loaded<T>> {
  const response = await fetch(address).catch(() => undefined);
  if (response === undefined) return { kind: "missing", why: "unreachable" };
  if (response.status === 404) return { kind: "missing", why: "unknown" };
  if (response.status >= 500) return { kind: "missing", why: "failed" };
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return { kind: "loaded", value: parsed.output, raw: body };
  // Something in between answered for us, such as the login page of a library's wifi.
  return { kind: "missing", why: "unreachable" };
}
