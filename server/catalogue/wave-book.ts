import type { Kysely } from "kysely";
import { isWaveSite, waveById } from "../../db/queries/waves.ts";
import type { Schema } from "../../db/schema.ts";
import type { Catalogue, Form } from "./catalogue.ts";
import { formOf } from "./catalogue.ts";

/**
 * Which form a wave fields and at which sites: what never changes once true, remembered so that the
 * hot path asks the database once. Dates and the freeze are read where they matter, in the transaction.
 */
export type WaveBook = {
  /** The form of a wave, or undefined where there is no such wave. */
  formOf(wave: string): Promise<Form | undefined>;
  /** Whether the wave is fielded at the site. */
  isFieldedAt(wave: string, site: string): Promise<boolean>;
  /** The size of a wave's counts. @throws {Error} for a wave that nobody has looked up before */
  sizeOf(wave: string): number;
};

/** Makes the wave book of a database. */
export function waveBook(db: Kysely<Schema>, catalogue: Catalogue): WaveBook {
  const forms = new Map<string, Form>();
  const fielded = new Set<string>();
  return {
    async formOf(wave) {
      const remembered = forms.get(wave);
      if (remembered) return remembered;
      const row = await waveById(db, wave);
      if (!row) return undefined;
      const form = formOf(catalogue, row.questionnaire, row.version);
      forms.set(wave, form);
      return form;
    },
    async isFieldedAt(wave, site) {
      const key = `${wave}\n${site}`;
      if (fielded.has(key)) return true;
      if (!(await isWaveSite(db, wave, site))) return false;
      fielded.add(key);
      return true;
    },
    sizeOf(wave) {
      const form = forms.get(wave);
      if (!form) throw new Error(`nobody has looked up the wave ${wave}`);
      return form.layout.size;
    },
  };
}
