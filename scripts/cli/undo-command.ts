import { undoBatch } from "../../server/import/undo-batch.ts";
import { ProblemError } from "../../server/problem-response.ts";
import { releaseRound } from "../../server/release-round.ts";
import { PROBLEMS_DE } from "../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../surveys/messages/problems/sentence.ts";
import type { Command } from "./command.ts";
import { only } from "./command.ts";

/** Takes an import back as one. */
export const undoCommand: Command = {
  usage: "undo STAPEL",
  about: "nimmt einen Import ganz zurück, bis seine Welle eingefroren ist",
  options: {},
  async run(context, positionals) {
    const id = only(positionals, "STAPEL");
    try {
      const undone = await undoBatch(context, id, null, { patient: true });
      await releaseRound(context, { actor: null });
      return { document: undone, sentences: [`${undone.responses} Bögen zurückgenommen.`] };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const message = problemSentence(PROBLEMS_DE, error.problem);
      const document = { error: message, code: error.problem.code };
      return { document, sentences: [message], failed: true };
    }
  },
};
