import type { Catalogue } from "../say.ts";
import type { ShownKey } from "./shown-de.ts";

export const shownEn: Catalogue<ShownKey> = {
  title: "Tally lists",
  apart: "Only counted, never added to the forms.",
  about: "Marks were counted on the spot. Nobody knows who made them.",
  none: "No tally lists are published here. They appear once {threshold} people have taken part.",
  "base.one": "From 1 list of at least {people} people.",
  base: "From {lists} lists of at least {people} people.",
  single: "{marks} marks, at most one per person.",
  several: "{marks} marks. People could make several.",
  "several.marks": "People could make several marks.",
  told: "{people} people took part.",
  sensitive: "To protect those who took part, we show no numbers here.",
  "few.one": "1 other question has no marks or too few.",
  few: "{count} other questions have no marks or too few.",
  "column.option": "Answer",
  "column.count": "Marks",
  "column.place": "Place {place}",
  release: "As of {date}, release {number}.",
  "release.of": "{wave}: as of {date}, release {number}.",
  fingerprint: "Check {fingerprint}",
};
