import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseRound } from "../../../server/release-round.ts";
import { settingsFrom } from "../../../server/settings.ts";
import { catalogueEntry } from "../../../surveys/open-data/catalogue-entry.ts";
import { DataDictionary, OpenData } from "../../../surveys/wire/open-data.ts";
import { letAnswer } from "../../environment/crowds.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";

const QUESTIONNAIRE = "generationen";
const SITE = "gorbitz_library";
const ROOT = "/api/public/open-data";

/** Whatever a JSON document holds under a key, wherever it stands. */
function allUnder(value: unknown, key: string): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...allUnder(inner, key),
  ]);
}

describe("open data", () => {
  let installation: TestInstallation;
  const json = async (path: string): Promise<unknown> =>
    (await installation.request(`${ROOT}${path}`)).json();

  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
    const { context } = installation;
    const wave = await freshWave(context, QUESTIONNAIRE, [SITE]);
    await letAnswer(context, wave, 40, 1, { site: SITE });
    await releaseRound(context, { actor: null });
    await letAnswer(context, wave, 40, 2, { site: SITE });
    await releaseRound(context, { actor: null });
  });
  afterAll(() => installation?.close());

  it("lists each district and questionnaire with all its releases and the licence", async () => {
    const { datasets, licence } = v.parse(OpenData, await json(""));
    expect(licence.id).toBe("dl-de/by-2-0");
    expect(datasets).toMatchObject([
      {
        district: { code: "gorbitz" },
        questionnaire: { id: QUESTIONNAIRE },
        releases: [
          { number: 2, responses: 80 },
          { number: 1, responses: 40 },
        ],
      },
    ]);
  });

  it("explains every column and every measure that a file holds", async () => {
    const { entries } = v.parse(DataDictionary, await json("/dictionary.json"));
    const explained = new Set(entries.map(({ code }) => code));
    const text = await (
      await installation.request(`${ROOT}/gorbitz/${QUESTIONNAIRE}/results.csv`)
    ).text();
    const [head = "", ...rows] = text.trim().split("\n");
    const columns = head.replaceAll('"', "").split(",");
    for (const column of columns) expect(explained).toContain(column);
    expect(rows.length).toBeGreaterThan(100);
    const file = await json(`/gorbitz/${QUESTIONNAIRE}/results.json`);
    for (const measure of allUnder(file, "mass")) expect(explained).toContain(measure);
  });

  it("may be read by other sites", async () => {
    const reply = await installation.request(`${ROOT}/gorbitz/${QUESTIONNAIRE}/results.csv`);
    expect(reply.headers.get("access-control-allow-origin")).toBe("*");
    expect(reply.headers.get("cache-control")).toBe("public, no-cache");
  });

  it("has a DCAT-AP.de catalogue whose every file is there", async () => {
    const reply = await installation.request(`${ROOT}/catalog.jsonld`);
    expect(reply.headers.get("content-type")).toContain("application/ld+json");
    const catalogue: unknown = await reply.json();
    expect(catalogue).toMatchObject({
      "@type": "dcat:Catalog",
      "dct:publisher": { "@type": "foaf:Organization" },
      "dcat:dataset": [
        {
          "@type": "dcat:Dataset",
          "dct:title": { "@language": "de" },
          "dct:description": { "@value": expect.stringContaining("Zufallsstichprobe") },
          "dcat:theme": { "@id": expect.stringMatching(/data-theme\/SOCI$/) },
        },
      ],
    });
    const urls = allUnder(catalogue, "dcat:downloadURL").flatMap((one) => allUnder(one, "@id"));
    expect(urls).toHaveLength(5);
    for (const url of urls)
      expect((await installation.request(new URL(String(url)).pathname)).status).toBe(200);
    for (const licence of allUnder(catalogue, "dct:license"))
      expect(licence).toEqual({ "@id": "http://dcat-ap.de/def/licenses/dl-by-de/2.0" });
  });

  it("names contact, contributor and place where the city has set them", async () => {
    const offered = v.parse(OpenData, await json(""));
    const { openData } = settingsFrom(
      {
        OPEN_DATA_CONTACT: "daten@stadt.example",
        OPEN_DATA_CONTRIBUTOR: "http://dcat-ap.de/def/contributors/example",
        OPEN_DATA_PLACE: "http://dcat-ap.de/def/politicalGeocoding/regionalKey/146120000000",
      },
      "/srv",
    );
    const entry = catalogueEntry(offered, { ...openData, base: "https://umfrage.stadt.example" });
    expect(allUnder(entry, "vcard:hasEmail")).toEqual([{ "@id": "mailto:daten@stadt.example" }]);
    expect(allUnder(entry, "dcatde:contributorID")).toEqual([{ "@id": openData.contributor }]);
    expect(allUnder(entry, "dcatde:politicalGeocodingURI")).toEqual([{ "@id": openData.place }]);
  });

  it("lists districts in German order, umlauts among their vowels", async () => {
    const { context } = installation;
    const wave = await freshWave(context, QUESTIONNAIRE, ["gruna_library"]);
    await letAnswer(context, wave, 12, 3, { site: "gruna_library" });
    await releaseRound(context, { wave: wave.id, actor: null });
    await context.database.kysely
      .updateTable("district")
      .set({ name: "Äußere Neustadt" })
      .where("code", "=", "blasewitz")
      .execute();
    const { datasets } = v.parse(OpenData, await json(""));
    expect(datasets.map(({ district }) => district.name)).toEqual(["Äußere Neustadt", "Gorbitz"]);
  });
});
