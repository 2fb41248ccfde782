import { describe, expect, it } from "vitest";
import { shortOption, shortQuestion } from "../../surveys/paper/short-words.ts";
import { ownForms } from "../environment/catalogue.ts";

describe("short words for the typist", () => {
  it("cut an option between words, before its examples, without its full stop", () => {
    expect(shortOption("ja, mehrere")).toBe("ja, mehrere");
    expect(shortOption("Ich bin mir nicht sicher.")).toBe("Ich bin mir nicht sicher");
    expect(shortOption("mit anderen, zum Beispiel Eltern")).toBe("mit anderen");
    expect(shortOption("Verein, Kirchgemeinde oder Ehrenamtliche")).toBe("Verein, Kirchgemeinde …");
  });

  it("keep of a long question the sentence that asks", () => {
    expect(
      shortQuestion(
        "Stellen Sie sich vor, Sie sind zwei Wochen krank zu Hause. Gibt es Menschen, die Ihnen im Alltag helfen würden?",
      ),
    ).toBe("Gibt es Menschen, die Ihnen im Alltag helfen würden?");
    expect(shortQuestion("Wie wohnen Sie?")).toBe("Wie wohnen Sie?");
  });

  it("tell the options of every question of ours apart", async () => {
    for (const { questionnaire, wordings } of await ownForms()) {
      const texts = wordings.get("de")?.texts ?? {};
      const shown = new Map<string, string>();
      for (const [path, text] of Object.entries(texts)) {
        const [question] = path.split(".option.");
        if (question === path) continue;
        const key = `${questionnaire.id} ${question}: ${shortOption(text)}`;
        expect(shown.get(key), key).toBeUndefined();
        shown.set(key, path);
      }
    }
  });
});
