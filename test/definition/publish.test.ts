import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publish } from "../../server/catalogue/publish.ts";
import type { Definitions } from "../../server/catalogue/read-folder.ts";
import { hash } from "../../server/hash.ts";
import { ownDefinitions } from "../environment/catalogue.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";

describe.each(ENGINES)("a published version on %s", (engine) => {
  let installation: TestInstallation;
  let definitions: Definitions;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    definitions = await ownDefinitions();
  });
  afterAll(() => installation.close());

  const again = (changed: Definitions) =>
    publish(installation.context.database.kysely, changed, hash, () => new Date());

  /** The definitions with one questionnaire's file form changed. */
  function with_(change: (one: Definitions["questionnaires"][number]) => void): Definitions {
    const copy = structuredClone(definitions);
    const one = copy.questionnaires.find(({ questionnaire }) => questionnaire.id === "sorgekultur");
    if (one) change(one);
    return copy;
  }

  it("may be started again", async () => {
    await expect(again(definitions)).resolves.toBeDefined();
  });

  it("refuses a changed meaning under the same number and says how to bump it", async () => {
    const changed = with_(({ questionnaire }) => {
      const first = questionnaire.pages[0]?.questions[0];
      if (first?.type === "single") first.options.pop();
    });
    await expect(again(changed)).rejects.toThrow(/sorgekultur.*version 1 .*Set "version": 2/s);
  });

  it("refuses changed order of options, because codes are counted by their place", async () => {
    const changed = with_(({ questionnaire }) => {
      const first = questionnaire.pages[0]?.questions[0];
      if (first?.type === "single") first.options.reverse();
    });
    await expect(again(changed)).rejects.toThrow(/meaning/);
  });

  it("takes the mark of a sensitive question, because it changes no meaning", async () => {
    const changed = with_(({ questionnaire }) => {
      for (const { questions } of questionnaire.pages)
        for (const question of questions) question.sensitive = !question.sensitive;
    });
    await expect(again(changed)).resolves.toBeDefined();
  });

  it("takes mended wording, under a fingerprint of its own, and keeps the old words", async () => {
    const before = installation.context.catalogue.form("sorgekultur", 1)?.wordings.get("de");
    const catalogue = await again(
      with_(({ wordings }) => {
        const german = wordings.find(({ language }) => language === "de");
        if (german) german.texts.title = "Füreinander sorgen, wie geht das hier?";
      }),
    );
    const after = catalogue.form("sorgekultur", 1);
    expect(after?.wordings.get("de")?.fingerprint).not.toBe(before?.fingerprint);
    expect(after?.wordings.get("en")?.fingerprint).toBe(
      installation.context.catalogue.form("sorgekultur", 1)?.wordings.get("en")?.fingerprint,
    );
    const kept = await installation.context.database.kysely
      .selectFrom("wording")
      .select("fingerprint")
      .where("questionnaire", "=", "sorgekultur")
      .where("language", "=", "de")
      .execute();
    expect(kept.map((row) => row.fingerprint)).toContain(before?.fingerprint);
    expect(kept).toHaveLength(2);
  });

  it("stays known when the file has gone on to the next version", async () => {
    const catalogue = await again(
      with_(({ questionnaire }) => {
        questionnaire.version = 2;
        questionnaire.pages[0]?.questions.pop();
      }),
    );
    expect(
      catalogue.current.find((form) => form.questionnaire.id === "sorgekultur")?.questionnaire
        .version,
    ).toBe(2);
    const old = catalogue.form("sorgekultur", 1);
    expect(old?.meaning).toBe(installation.context.catalogue.form("sorgekultur", 1)?.meaning);
    expect(old?.wordings.get("en")?.texts.title).toMatch(/Looking after/);
  });
});
