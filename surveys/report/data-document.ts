import { de } from "../messages/priorities/de.ts";
import { REPORT_DE } from "../messages/report/de.ts";
import type { DistrictResult } from "../wire/results.ts";
import type { Beside } from "./beside.ts";
import { NOTHING_BESIDE } from "./beside.ts";
import type { DataRow } from "./data-table.ts";
import { dataRows } from "./data-table.ts";

/** A result as one JSON document: where it is from, what it is not, and the rows of the table. */
export type DataDocument = {
  stadtteil: { kennung: string; name: string };
  fragebogen: { kennung: string; titel: string };
  veroeffentlichungen: readonly {
    welle: { kennung: string; name: string; beginn: string };
    nummer: number;
    zeitpunkt: string;
    pruefsumme: string;
  }[];
  aufgliederung: readonly { frage: string; fragetext: string; antwort: string; text: string }[];
  nicht_aufgegliedert: number;
  /** No number rests on fewer people. */
  schwelle: number;
  hinweis: string;
  vorfuehrung: string | null;
  zeilen: readonly DataRow[];
};

/**
 * Makes the document.
 *
 * @param result what may leave the house
 * @param beside what people wrote and what was only counted: rows of their own behind the result's
 */
export function dataDocument(
  result: DistrictResult,
  beside: Beside = NOTHING_BESIDE,
): DataDocument {
  const { district, questionnaire, releases, breakdown, threshold, demo } = result;
  return {
    stadtteil: { kennung: district.code, name: district.name },
    fragebogen: { kennung: questionnaire.id, titel: questionnaire.title },
    veroeffentlichungen: releases.map(({ wave, number, madeAt, fingerprint }) => ({
      welle: { kennung: wave.id, name: wave.name, beginn: wave.startsOn },
      nummer: number,
      zeitpunkt: madeAt,
      pruefsumme: fingerprint,
    })),
    aufgliederung: breakdown.filter.map(({ question, text, code, label }) => ({
      frage: question,
      fragetext: text,
      antwort: code,
      text: label,
    })),
    nicht_aufgegliedert: breakdown.notBrokenDown,
    schwelle: threshold,
    hinweis: `${de["sample.title"]} ${de["sample.text"]}`,
    vorfuehrung: demo ? REPORT_DE.demo : null,
    zeilen: dataRows(result, beside),
  };
}
