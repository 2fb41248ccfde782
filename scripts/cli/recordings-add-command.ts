import { readFile } from "node:fs/promises";
import { ListError, type Refusal, takeInRecordings } from "../../server/recordings/take-in.ts";
import type { Command } from "./command.ts";
import { only, required } from "./command.ts";

const REASONS: Readonly<Record<Refusal, string>> = {
  noFile: "steht in der Liste, liegt aber nicht im Ordner",
  empty: "ist leer",
  notOneSentence: "soll genau ein Satz sein; die Zeile der Liste wurde verändert",
  unknownEnding: "ist keine Tondatei, die Browser abspielen (mp3, m4a, ogg, opus, wav, webm)",
  notInList: "steht nicht in der Liste",
};

/** Refusals said in words; with --json all of them are listed. */
const MOST_SAID = 20;

/** Takes in what a studio has recorded. Safe to repeat. */
export const recordingsAddCommand: Command = {
  usage: "recordings add ORDNER --list LISTE.csv",
  about: "nimmt Aufnahmen auf, nach der Liste von recordings missing",
  options: { list: "text" },
  async run(context, positionals, options) {
    const folder = only(positionals, "ORDNER");
    const list = required(options, "list");
    try {
      const result = await takeInRecordings(context, folder, await readFile(list, "utf8"));
      const { taken, unchanged, refused } = result;
      return {
        document: result,
        sentences: [
          `${taken.length} aufgenommen, ${unchanged.length} unverändert, ${refused.length} nicht aufgenommen.`,
          ...refused.slice(0, MOST_SAID).map(({ file, why }) => `${file}: ${REASONS[why]}.`),
          ...(refused.length > MOST_SAID ? ["Alle mit --json."] : []),
        ],
        failed: refused.some(({ why }) => why !== "noFile"),
      };
    } catch (error) {
      const unreadable = error instanceof Error && "code" in error && error.code === "ENOENT";
      if (!(error instanceof ListError) && !unreadable) throw error;
      const message = unreadable ? `${folder} oder ${list} gibt es nicht.` : error.message;
      return { document: { error: message }, sentences: [message], failed: true };
    }
  },
};
