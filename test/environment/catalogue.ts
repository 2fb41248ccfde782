import { resolve } from "node:path";
import type { Form } from "../../server/catalogue/catalogue.ts";
import type { Definitions } from "../../server/catalogue/read-folder.ts";
import { readDefinitions } from "../../server/catalogue/read-folder.ts";
import { hash } from "../../server/hash.ts";
import { meaningFingerprint } from "../../surveys/definition/fingerprints.ts";
import { counterOf } from "../../surveys/tally/count.ts";
import { layoutOf } from "../../surveys/tally/layout.ts";

const FOLDER = resolve(import.meta.dirname, "../../surveys/questionnaires");

/** The project's own definitions, read and checked as the server does at its start. */
export function ownDefinitions(): Promise<Definitions> {
  return readDefinitions(FOLDER);
}

/** The forms of all own questionnaires, without a database. */
export async function ownForms(): Promise<Form[]> {
  const { questionnaires } = await ownDefinitions();
  return questionnaires.map(({ questionnaire, wordings }) => {
    const layout = layoutOf(questionnaire);
    return {
      questionnaire,
      meaning: meaningFingerprint(questionnaire, hash),
      layout,
      counter: counterOf(layout),
      wordings: new Map(
        wordings.map(({ language, status, texts }) => [
          language,
          { language, status, stale: [], texts, fingerprint: hash(JSON.stringify(texts)) },
        ]),
      ),
    };
  });
}
