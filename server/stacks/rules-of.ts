import * as v from "valibot";
import { WaveRules } from "../../surveys/wire/fieldwork.ts";

/** What was decided for a wave before anybody typed. */
export function rulesOf({ rules }: { rules: string }): WaveRules {
  return v.parse(WaveRules, JSON.parse(rules));
}
