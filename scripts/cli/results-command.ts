import { districtResult } from "../../server/results/district-result.ts";
import type { Command } from "./command.ts";
import { optional, required } from "./command.ts";

/** The released result of a district: the same protected numbers as the board. */
export const resultsCommand: Command = {
  usage: "results --questionnaire ID --district CODE [--wave W]",
  about: "gibt das veröffentlichte Ergebnis eines Stadtteils aus (mit --json vollständig)",
  options: { questionnaire: "text", district: "text", wave: "text" },
  async run(context, _positionals, options) {
    const questionnaire = required(options, "questionnaire");
    const district = required(options, "district");
    const result = await districtResult(context, {
      questionnaire,
      district,
      wave: optional(options, "wave"),
    });
    if (!result) {
      const message = `Den Fragebogen „${questionnaire}“ gibt es im Stadtteil „${district}“ nicht.`;
      return { document: { error: message }, sentences: [message], failed: true };
    }
    const { title } = result.value.questionnaire;
    return {
      document: result.value,
      sentences: [`${result.value.district.name}: ${title}. Alle Zahlen mit --json.`],
    };
  },
};
