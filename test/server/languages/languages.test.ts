import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { offering } from "../../../server/catalogue/offered-languages.ts";
import { publish } from "../../../server/catalogue/publish.ts";
import type { Definitions } from "../../../server/catalogue/read-folder.ts";
import type { LanguageStates } from "../../../surveys/wire/language.ts";
import type { SurveyBundle, SurveySites } from "../../../surveys/wire/survey.ts";
import { emptyAnswers } from "../../environment/answers.ts";
import { ownDefinitions } from "../../environment/catalogue.ts";
import { freshWave, post, submissionTo } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";

const SITE = "gorbitz_library";
const CHECKED = ["de", "de-simple", "en"];

describe.each(ENGINES)("the languages, on %s", (engine) => {
  let installation: TestInstallation;
  let admin: TestPerson;
  beforeEach(async () => {
    installation = await freshInstallation(engine);
    admin = await signedInAs(installation, "admin");
  });
  afterEach(() => installation.close());

  const put = (language: string, offered: boolean) =>
    admin.request(`/api/languages/${language}`, { method: "PUT", json: { offered } });
  const states = async (): Promise<LanguageStates> =>
    (await admin.request("/api/languages")).json();
  const stateOf = async (language: string) =>
    (await states()).languages.find((state) => state.language === language);
  const sites = async (): Promise<SurveySites> =>
    (await installation.request("/api/survey/sites")).json();
  const offered = async () => {
    const bundle: SurveyBundle = await (
      await installation.request(`/api/survey/sites/${SITE}`)
    ).json();
    return bundle.offers.map(({ wordings }) => wordings.map(({ language }) => language));
  };

  /** The installation's questionnaires after a change of their files. */
  async function withFiles(change: (definitions: Definitions) => void) {
    const definitions = structuredClone(await ownDefinitions());
    change(definitions);
    const { database, hash, now } = installation.context;
    const catalogue = await publish(database.kysely, definitions, hash, now);
    return { catalogue, database };
  }
  const wordingOf = ({ questionnaires }: Definitions, id: string, language: string) => {
    const wordings = questionnaires.find(({ questionnaire }) => questionnaire.id === id)?.wordings;
    const found = wordings?.find((wording) => wording.language === language);
    if (!found) throw new Error(`no ${id} in ${language}`);
    return found;
  };

  it("shows residents only what native readers have checked", async () => {
    await freshWave(installation.context, "sorgekultur", [SITE]);
    expect((await sites()).languages).toEqual(CHECKED);
    expect(await offered()).toEqual([CHECKED]);
  });

  it("shows a draft at every questionnaire that has it, once the office switches it on", async () => {
    await freshWave(installation.context, "sorgekultur", [SITE]);
    await freshWave(installation.context, "fachkraefte", [SITE]);
    expect((await put("ar", true)).status).toBe(200);
    expect((await sites()).languages).toEqual([...CHECKED, "ar"]);
    expect((await offered()).map((languages) => languages.join()).sort()).toEqual([
      "de,de-simple,en,ar",
      "de,en",
    ]);
    expect(await stateOf("ar")).toMatchObject({ offered: true, switchedOn: true, checked: false });
  });

  it("hides it again when the office switches it off", async () => {
    await put("uk", true);
    await put("uk", false);
    expect((await sites()).languages).toEqual(CHECKED);
  });

  it("writes into the log who switched what, and nothing where nothing changed", async () => {
    await put("vi", true);
    await put("vi", true);
    await put("vi", false);
    await put("vi", false);
    const { events } = await (await admin.request("/api/audit")).json();
    expect(events.map(({ action, subject }: Record<string, string>) => [action, subject])).toEqual([
      ["language.withdrawn", "Tiếng Việt"],
      ["language.offered", "Tiếng Việt"],
    ]);
  });

  it("knows no other language", async () => {
    const reply = await put("fr", true);
    expect([reply.status, (await reply.json()).code]).toEqual([404, "language.unknown"]);
  });

  it("counts an answer given in a draft, whether or not it is still offered", async () => {
    const wave = await freshWave(installation.context, "sorgekultur", [SITE]);
    const submission = submissionTo(wave, emptyAnswers(wave.form), {
      id: installation.context.newResponseId(),
      site: SITE,
      language: "uk",
      wording: wave.form.wordings.get("uk")?.fingerprint ?? "",
    });
    expect((await post(installation.request, submission)).status).toBe(201);
  });

  it("tells the office how far each language is in each questionnaire", async () => {
    const { languages } = await states();
    expect(languages.map(({ language }) => language)).toEqual([
      "de",
      "de-simple",
      "en",
      "uk",
      "ru",
      "ar",
      "vi",
    ]);
    const statusIn = (language: string) =>
      Object.fromEntries(
        languages
          .find((state) => state.language === language)
          ?.files.map(({ id, status }) => [id, status]) ?? [],
      );
    expect(statusIn("ru")).toEqual({
      fachkraefte: "missing",
      generationen: "draft",
      nachbarschaftshilfe: "draft",
      sorgekultur: "draft",
      topics: "draft",
    });
    expect(new Set(Object.values(statusIn("en")))).toEqual(new Set(["approved"]));
  });

  it("takes a draft away as soon as the German says something else, and keeps checked languages", async () => {
    await put("uk", true);
    const changed = await withFiles((definitions) => {
      wordingOf(definitions, "sorgekultur", "de").texts.title = "Ein neuer Titel";
    });
    const { wordingsOf } = await offering(changed);
    const languagesOf = (id: string) => {
      const form = changed.catalogue.form(id, 1);
      return form && wordingsOf(form).map(({ language }) => language);
    };
    expect(languagesOf("sorgekultur")).toEqual(CHECKED);
    expect(languagesOf("generationen")).toEqual([...CHECKED, "uk"]);
  });

  it("takes a draft away everywhere when a topic was mended in German", async () => {
    await put("uk", true);
    const changed = await withFiles(({ topicWordings }) => {
      const german = topicWordings.find(({ language }) => language === "de");
      if (german) german.texts["care_guide.label"] = "Wissen, wer hilft";
    });
    expect((await offering(changed)).languages).toEqual(CHECKED);
  });

  it("offers no language with a gap, and starts all the same", async () => {
    await put("uk", true);
    const changed = await withFiles((definitions) => {
      delete wordingOf(definitions, "sorgekultur", "uk").texts["help_network.text"];
    });
    const form = changed.catalogue.form("sorgekultur", 1);
    expect(form?.wordings.has("uk")).toBe(false);
  });

  it("keeps a draft a draft when its questionnaire has gone on to a next version", async () => {
    const changed = await withFiles(({ questionnaires }) => {
      const one = questionnaires.find(({ questionnaire }) => questionnaire.id === "sorgekultur");
      if (one) one.questionnaire.version = 2;
    });
    expect(changed.catalogue.form("sorgekultur", 1)?.wordings.get("uk")?.status).toBe("draft");
    expect(changed.catalogue.form("sorgekultur", 1)?.wordings.get("en")?.status).toBe("approved");
  });

  it("takes up a language added to a published version, and remembers it after the next version", async () => {
    const { kysely } = installation.context.database;
    await kysely.deleteFrom("wording").where("language", "=", "vi").execute();
    const stored = await kysely
      .selectFrom("questionnaire_version")
      .select("structure")
      .where("questionnaire", "=", "sorgekultur")
      .executeTakeFirstOrThrow();
    await kysely
      .updateTable("questionnaire_version")
      .set({ structure: stored.structure.replace(',"vi"', "") })
      .where("questionnaire", "=", "sorgekultur")
      .execute();
    await withFiles(() => undefined);
    const changed = await withFiles(({ questionnaires }) => {
      const one = questionnaires.find(({ questionnaire }) => questionnaire.id === "sorgekultur");
      if (one) one.questionnaire.version = 2;
    });
    const earlier = changed.catalogue.form("sorgekultur", 1);
    expect(earlier?.questionnaire.languages).toContain("vi");
    expect(earlier?.wordings.has("vi")).toBe(true);
  });
});

describe("the demo", () => {
  it("shows the unchecked languages, so that people can look at them", async () => {
    const installation = await freshInstallation("sqlite", { demo: true });
    try {
      const reply = await installation.request("/api/survey/sites");
      expect((await reply.json()).languages).toEqual([...CHECKED, "uk", "ru", "ar", "vi"]);
    } finally {
      await installation.close();
    }
  });
});
