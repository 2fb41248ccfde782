import { hasStoodAt } from "../../db/queries/presenters.ts";
import { siteByCode } from "../../db/queries/sites.ts";
import type { Problem } from "../../surveys/problem.ts";
import { problem } from "../../surveys/problem.ts";
import type { Mode } from "../../surveys/wire/submission.ts";
import type { Context } from "../context.ts";
import type { Person } from "./person.ts";
import { covers, may } from "./person.ts";
import type { Presenter } from "./presenter.ts";

/** Whoever brings answers, over the network or as the file of a tablet whose network is dead. */
export type Bringer = Presenter | { kind: "export"; person: Person; device: string };

/** What is brought, as far as it matters who may bring it. */
export type Brought = {
  id: string;
  mode: Mode;
  site: string;
  /** The device it was answered on, where it says so. */
  device: string | undefined;
};

/**
 * Judges whether somebody may bring an answer or a break-off. From the web anybody may; a tablet only for
 * sites where it has stood, so that what was answered before it was carried on or paired anew still
 * arrives; a phone only what its ticket names; staff what they asked in their districts.
 *
 * @returns the problem, or undefined where it may be brought
 */
export async function mayHandIn(
  context: Context,
  bringer: Bringer,
  { id, mode, site, device }: Brought,
): Promise<Problem | undefined> {
  const refused = problem("submission.mode-not-permitted", mode);
  switch (mode) {
    case "web":
      return undefined;
    case "tablet":
      switch (bringer.kind) {
        case "device":
          return mustHaveStood(context, device ?? bringer.id, site);
        case "ticket":
          if (bringer.response !== id) return refused;
          return mustHaveStood(context, bringer.device, site);
        case "export":
          if (!may(bringer.person, "device.manage")) return refused;
          return (
            (await mustBeWithin(context, bringer.person, site)) ??
            (await mustHaveStood(context, device ?? bringer.device, site))
          );
        default:
          return refused;
      }
    case "interview":
      if (bringer.kind === "anybody") return problem("access.sign-in-needed");
      if (bringer.kind !== "person" || !may(bringer.person, "paper.enter")) return refused;
      return mustBeWithin(context, bringer.person, site);
    default:
      return refused;
  }
}

async function mustHaveStood(
  { database }: Context,
  device: string,
  site: string,
): Promise<Problem | undefined> {
  const stood = await hasStoodAt(database.kysely, device, site);
  return stood ? undefined : problem("device.wrong-site", site);
}

async function mustBeWithin(
  { database }: Context,
  person: Person,
  code: string,
): Promise<Problem | undefined> {
  const site = await siteByCode(database.kysely, code);
  if (!site) return problem("submission.unknown-site", code);
  return covers(person.scope, site.district)
    ? undefined
    : problem("access.not-permitted", site.district);
}
