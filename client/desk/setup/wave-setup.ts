import type { FormChoice, WaveDetails } from "../../../surveys/wire/fieldwork-setup.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { call } from "../shell/call.ts";

export type WaveSite = {
  code: string;
  name: string;
  district: string;
  districtName: string;
  active: boolean;
};
export type WaveSetup = { waves: WaveDetails[]; forms: FormChoice[]; sites: WaveSite[] };

/** Loads what waves are made of. */
export async function loadWaveSetup(): Promise<Outcome<WaveSetup>> {
  const waves = await call(api.fieldwork.waves.$get());
  if (waves.kind === "problem") return waves;
  const forms = await call(api.fieldwork.forms.$get());
  if (forms.kind === "problem") return forms;
  const sites = await call(api.fieldwork.sites.$get());
  if (sites.kind === "problem") return sites;
  return {
    kind: "done",
    value: { waves: waves.value.waves, forms: forms.value.forms, sites: sites.value.sites },
  };
}

/** The chosen sites with their targets as somebody types them: "" is no target. */
export type Targets = Readonly<Record<string, string>>;

/** Targets as the server wants them; a text that is no whole number becomes NaN and fails its schema. */
export function sitesFrom(targets: Targets): { site: string; target: number | null }[] {
  return Object.entries(targets).map(([site, target]) => ({
    site,
    target: target.trim() === "" ? null : /^\d+$/.test(target.trim()) ? Number(target) : Number.NaN,
  }));
}

/** The state of a wave on a day, yyyy-mm-dd. */
export function stateOf(
  { startsOn, endsOn, frozenAt }: Pick<WaveDetails, "startsOn" | "endsOn" | "frozenAt">,
  today: string,
): "frozen" | "planned" | "ended" | "running" {
  if (frozenAt !== null) return "frozen";
  if (today < startsOn) return "planned";
  return today > endsOn ? "ended" : "running";
}
