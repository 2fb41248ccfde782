import circleAlert from "lucide-static/icons/circle-alert.svg?raw";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import { isUnreachable } from "../../shared/api/problem-of.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import type { Desk, DeskMessage, DeskState } from "./desk-state.ts";

/** What the desk says about the sheet as a whole. Always there, so that it is read aloud when it changes. */
export function DeskNotice({ desk, state }: { desk: Desk; state: DeskState }) {
  const { message, at } = state;
  // A saved sheet is shown at the number, where nothing moves; here it is only said.
  const isSaved = message !== undefined && isQuiet(message);
  return (
    <div class="entry-notice" id="desk-notice" role="status">
      {message && isSaved && <p class="hide">{sentenceOf(message, at)}</p>}
      {message && !isSaved && (
        <div class="note">
          <Icon svg={circleAlert} />
          <p>{sentenceOf(message, at)}</p>
          {message.kind === "failed" && at === "fields" && (
            <button class="btn" type="button" onClick={() => void desk.save()}>
              {say(ENTRY_DE, "sheet.save.again")}
            </button>
          )}
          {message.kind === "blank" && (
            <button
              class="btn"
              type="button"
              onClick={() =>
                void desk.note({ how: "void", reason: say(ENTRY_DE, "sheet.blank.reason") })
              }
            >
              {say(ENTRY_DE, "sheet.blank.note")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** What went well: shown at the number, where nothing moves, and only said here. */
export function isQuiet(message: DeskMessage): boolean {
  return (message.kind === "saved" && !message.late) || message.kind === "noted";
}

export function sentenceOf(message: DeskMessage, at: DeskState["at"]): string {
  switch (message.kind) {
    case "malformed-number":
      return say(ENTRY_DE, "sheet.number.malformed");
    case "wrong-check-digit":
      return say(ENTRY_DE, "sheet.number.check-digit", {
        number: message.digits,
        digit: message.expected,
      });
    case "unchecked":
      return say(ENTRY_DE, "sheet.unchecked");
    case "saved":
      return say(ENTRY_DE, message.late ? "sheet.saved.late" : "sheet.saved", {
        number: message.digits,
      });
    case "noted":
      return say(ENTRY_DE, `sheet.noted.${message.how}`, { number: message.digits });
    case "taken-back":
      return say(ENTRY_DE, "sheet.taken-back", { number: message.digits });
    case "no-question":
      return say(ENTRY_DE, "keys.jump.none", { number: message.typed });
    case "blank":
      return say(ENTRY_DE, "sheet.blank");
    case "incomplete":
      return say(ENTRY_DE, "sheet.incomplete", { numbers: message.numbers.join(", ") });
    case "failed": {
      const reason = problemSentence(PROBLEMS_DE, message.problem);
      if (at !== "fields") return reason;
      return isUnreachable(message.problem)
        ? say(ENTRY_DE, "sheet.unsaved.network")
        : say(ENTRY_DE, "sheet.unsaved.other", { reason });
    }
  }
}
