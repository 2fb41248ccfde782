import { OPEN_DATA_DE } from "../messages/open-data/de.ts";
import { de } from "../messages/priorities/de.ts";
import { say } from "../messages/say.ts";
import { shortFingerprint } from "../report/stamp.ts";
import type { Dataset, OpenData } from "../wire/open-data.ts";
import type { ReportFormat } from "../wire/report.ts";
import { newestFile, OPEN_DATA, releaseFile } from "./addresses.ts";

/** Who offers the data, and where. */
export type Offering = {
  /** Scheme and host, without a slash at the end. */
  base: string;
  contact: string | undefined;
  /** URIs of GovData's lists: whoever delivers, and the municipality. */
  contributor: string | undefined;
  place: string | undefined;
};

type Node = { readonly [key: string]: string | Node | readonly (string | Node)[] };

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcatap: "http://data.europa.eu/r5r/",
  dcatde: "http://dcat-ap.de/def/dcatde/",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
const EU = "http://publications.europa.eu/resource/authority";
const GERMAN = { "@id": `${EU}/language/DEU` };
/** What stays: releases are never taken back. */
const AVAILABLE = { "@id": `${EU}/planned-availability/STABLE` };
const FORMATS = {
  csv: { name: "CSV", media: "text/csv" },
  json: { name: "JSON", media: "application/json" },
  xlsx: {
    name: "XLSX",
    media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
} as const satisfies Partial<Record<ReportFormat, { name: string; media: string }>>;
type Format = keyof typeof FORMATS;
const NEWEST: readonly Format[] = ["csv", "json", "xlsx"];
const RELEASED: readonly Format[] = ["csv", "json"];

/**
 * The catalogue of everything offered, for GovData and others to fetch: DCAT-AP.de 2.0 as JSON-LD. Each
 * dataset carries its newest state and the last release of each wave; older releases stand in the list that
 * it leads to.
 *
 * Source: GovDataOfficial/DCAT-AP.de, "Releases/DCAT-AP.de V2.0" (spec and implRules).
 */
export function catalogueEntry(offered: OpenData, offering: Offering): Node {
  const { base } = offering;
  const publisher = agent(offered.publisher, base);
  return {
    "@context": CONTEXT,
    "@id": `${base}${OPEN_DATA}/catalog.jsonld`,
    "@type": "dcat:Catalog",
    "dct:title": german(OPEN_DATA_DE["catalogue.title"]),
    "dct:description": german(OPEN_DATA_DE["catalogue.description"]),
    "dct:publisher": publisher,
    "dct:language": GERMAN,
    "dct:license": { "@id": offered.licence.uri },
    "foaf:homepage": { "@id": `${base}/ergebnisse/offene-daten` },
    "dcat:dataset": offered.datasets.map((dataset) => datasetNode(dataset, offered, offering)),
  };
}

function datasetNode(dataset: Dataset, offered: OpenData, offering: Offering): Node {
  const { district, questionnaire, issued, modified, releases } = dataset;
  const { base, contact, contributor, place } = offering;
  const names = { district: district.name, questionnaire: questionnaire.title };
  const starts = releases.map(({ wave }) => wave.startsOn).toSorted();
  const file = distribution(offered);
  return {
    "@id": `${base}${OPEN_DATA}/${district.code}/${questionnaire.id}`,
    "@type": "dcat:Dataset",
    "dct:identifier": `${district.code}/${questionnaire.id}`,
    "dct:title": german(say(OPEN_DATA_DE, titleKey(offered), names)),
    "dct:description": german(
      say(OPEN_DATA_DE, "dataset.description", {
        district: district.name,
        note: de["sample.title"],
        k: offered.threshold,
      }),
    ),
    "dct:publisher": agent(offered.publisher, base),
    "dct:language": GERMAN,
    "dct:issued": moment(issued),
    "dct:modified": moment(modified),
    "dct:accrualPeriodicity": { "@id": `${EU}/frequency/IRREG` },
    "dct:spatial": [
      { "@type": "dct:Location", "skos:prefLabel": german(district.name) },
      ...(place === undefined ? [] : [{ "@id": place }]),
    ],
    "dct:temporal": {
      "@type": "dct:PeriodOfTime",
      "dcat:startDate": { "@value": starts[0] ?? issued.slice(0, 10), "@type": "xsd:date" },
    },
    "dcat:theme": { "@id": `${EU}/data-theme/SOCI` },
    "dcat:keyword": ([1, 2, 3, 4] as const).map((at) => german(OPEN_DATA_DE[`keyword.${at}`])),
    "dcat:landingPage": { "@id": `${base}/ergebnisse/offene-daten` },
    "dcatap:availability": AVAILABLE,
    ...(contact !== undefined && { "dcat:contactPoint": contactNode(offered.publisher, contact) }),
    ...(contributor !== undefined && { "dcatde:contributorID": { "@id": contributor } }),
    ...(place !== undefined && { "dcatde:politicalGeocodingURI": { "@id": place } }),
    "dcat:distribution": [
      ...NEWEST.map((format) =>
        file(
          `${base}${newestFile(dataset, format)}`,
          say(OPEN_DATA_DE, "file.newest", { format: FORMATS[format].name }),
          { format, issued, modified },
        ),
      ),
      ...releases
        .filter(({ newest }) => newest)
        .flatMap((release) =>
          RELEASED.map((format) =>
            file(
              `${base}${releaseFile(release, format)}`,
              say(OPEN_DATA_DE, "file.release", {
                wave: release.wave.name,
                number: release.number,
                check: shortFingerprint(release.fingerprint),
                format: FORMATS[format].name,
              }),
              { format, issued: release.madeAt, modified: release.madeAt },
            ),
          ),
        ),
    ],
  };
}

function distribution({ licence, publisher }: OpenData) {
  return (
    url: string,
    title: string,
    { format, issued, modified }: { format: Format; issued: string; modified: string },
  ): Node => ({
    "@id": `${url}#distribution`,
    "@type": "dcat:Distribution",
    "dct:title": german(title),
    "dcat:accessURL": { "@id": url },
    "dcat:downloadURL": { "@id": url },
    "dct:format": { "@id": `${EU}/file-type/${FORMATS[format].name}` },
    "dcat:mediaType": {
      "@id": `https://www.iana.org/assignments/media-types/${FORMATS[format].media}`,
    },
    "dct:license": { "@id": licence.uri },
    "dcatde:licenseAttributionByText": german(publisher),
    "dct:issued": moment(issued),
    "dct:modified": moment(modified),
    "dct:language": GERMAN,
    "dcatap:availability": AVAILABLE,
  });
}

function titleKey({ demo }: OpenData): "dataset.title" | "dataset.title.demo" {
  return demo ? "dataset.title.demo" : "dataset.title";
}

function german(text: string): Node {
  return { "@value": text, "@language": "de" };
}

function moment(iso: string): Node {
  return { "@value": iso, "@type": "xsd:dateTime" };
}

function agent(name: string, base: string): Node {
  return {
    "@id": `${base}${OPEN_DATA}/catalog.jsonld#publisher`,
    "@type": "foaf:Organization",
    "foaf:name": german(name),
  };
}

function contactNode(name: string, contact: string): Node {
  const isMail = contact.includes("@") && !URL.canParse(contact);
  return {
    "@type": "vcard:Organization",
    "vcard:fn": name,
    ...(isMail
      ? { "vcard:hasEmail": { "@id": `mailto:${contact}` } }
      : { "vcard:hasURL": { "@id": contact } }),
  };
}
