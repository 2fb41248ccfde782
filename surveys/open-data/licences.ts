/** The licences that a city can choose, as they are usually written. */
export const LICENCE_IDS = ["dl-de/by-2-0", "dl-de/zero-2-0", "cc-by/4.0", "cc-zero"] as const;
export type LicenceId = (typeof LICENCE_IDS)[number];

/** What a licence is called, where it can be read, and its URI in DCAT-AP.de's own list. */
export type Licence = { id: LicenceId; name: string; url: string; uri: string };

const LICENCES: Readonly<Record<LicenceId, Omit<Licence, "id">>> = {
  "dl-de/by-2-0": {
    name: "Datenlizenz Deutschland – Namensnennung – Version 2.0",
    url: "https://www.govdata.de/dl-de/by-2-0",
    uri: "http://dcat-ap.de/def/licenses/dl-by-de/2.0",
  },
  "dl-de/zero-2-0": {
    name: "Datenlizenz Deutschland – Zero – Version 2.0",
    url: "https://www.govdata.de/dl-de/zero-2-0",
    uri: "http://dcat-ap.de/def/licenses/dl-zero-de/2.0",
  },
  "cc-by/4.0": {
    name: "Creative Commons Namensnennung 4.0 International",
    url: "https://creativecommons.org/licenses/by/4.0/deed.de",
    uri: "http://dcat-ap.de/def/licenses/cc-by/4.0",
  },
  "cc-zero": {
    name: "Creative Commons Zero 1.0",
    url: "https://creativecommons.org/publicdomain/zero/1.0/deed.de",
    uri: "http://dcat-ap.de/def/licenses/cc-zero",
  },
};

/** A licence by its usual name. */
export function licenceOf(id: LicenceId): Licence {
  return { id, ...LICENCES[id] };
}
