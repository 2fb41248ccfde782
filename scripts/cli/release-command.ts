import { releaseRound } from "../../server/release-round.ts";
import type { Command } from "./command.ts";
import { optional } from "./command.ts";

/** Publishes what may be published: nobody waits for others like them. */
export const releaseCommand: Command = {
  usage: "release [--wave W] [--district CODE]",
  about: "veröffentlicht, wo genug Neues dazugekommen ist",
  options: { wave: "text", district: "text" },
  async run(context, _positionals, options) {
    const released = await releaseRound(context, {
      wave: optional(options, "wave"),
      district: optional(options, "district"),
      actor: null,
    });
    return {
      document: { released },
      sentences:
        released.length === 0
          ? ["Nirgends ist genug Neues dazugekommen."]
          : released.map((made) => {
              const what = "of" in made ? "Strichlisten, Veröffentlichung" : "Veröffentlichung";
              return `${made.district}, Welle ${made.wave}: ${what} ${made.number}.`;
            }),
    };
  },
};
