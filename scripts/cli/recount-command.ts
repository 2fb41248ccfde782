import { recount } from "../../server/operations/recount.ts";
import type { Command } from "./command.ts";

/** Proves that the kept tally is what a full count of the responses gives. */
export const recountCommand: Command = {
  usage: "recount",
  about: "zählt alle Antwortbögen neu und vergleicht mit der geführten Auszählung",
  options: {},
  async run(context) {
    const result = await recount(context);
    const equal = result.differences.length === 0;
    return {
      document: { equal, ...result },
      failed: !equal,
      sentences: equal
        ? [
            `${result.responses} Antwortbögen in ${result.waves} Wellen neu gezählt: Die Auszählung stimmt.`,
          ]
        : result.differences.map(
            ({ wave, cell, kept, counted }) =>
              `Welle ${wave}, Zelle ${cell}: geführt ${kept}, gezählt ${counted}.`,
          ),
    };
  },
};
