import type { PublicWords } from "./de.ts";

export const en: PublicWords = {
  "title.list": "Results – Nachbarstimme",
  "title.page": "{district} – results – Nachbarstimme",
  "demo.banner": "This is a demonstration. All names, answers and numbers are made up.",
  "skip.content": "To the content",
  "tool.size": "Text size",
  "tool.contrast": "Contrast",
  "size.100": "size 100 per cent",
  "size.150": "size 150 per cent",
  "size.200": "size 200 per cent",
  "contrast.normal": "normal",
  "contrast.high": "strong",
  "contrast.dark": "dark",
  "language.label": "Language",
  loading: "One moment …",
  "problem.text": "The results cannot be reached just now.",
  "problem.unknown": "There are no results for this.",
  again: "Try again",

  "list.title": "What matters to people?",
  "list.lead": "Choose a district.",
  "list.none": "There are no results yet.",
  "list.state.released": "as of {date}",
  "list.state.few": "too few answers so far",

  "page.above": "Results from",
  "page.lead": "{n} people have said what matters to them in their neighbourhood.",
  "page.lead.professionals":
    "{n} professionals have said what they find important in the district.",
  "page.others": "Other questionnaires",
  "page.districts": "All districts",
  "few.text": "Once more people have answered, the results will be here. You can take part.",
  "few.survey": "To the survey",

  "place.one": "Place {lower}",
  "place.some": "Places {lower} to {upper}",
  "place.tied": "level",
  "place.none": "without a place",
  "group.upper": "Upper group",
  "group.middle": "Middle group",
  "group.lower": "Lower group",
  "share.counts": "{count} of {n}",
  "share.percent": "{percent}, range of variation {lower} to {upper}",
  "topics.more": "All {count} topics",
  "topics.few": "Fewer than {threshold} answers: {topics}.",
  "importance.base": "Share who find the topic “{point}” or “{top}”. {n} answered for each topic.",
  "base.range": "Striped: {range}.",
  "need.title": "What is missing?",
  "need.base":
    "Share of people to whom the topic is more important than it works today. {n} answered both for each topic.",
  "first.title": "What first?",
  "first.base": "Share who put the topic among their first {places}. {n} answered.",
  span: "{lower} to {upper}",

  "themes.title": "What people wrote",
  "themes.persons":
    "People are counted. Whoever wrote of two things counts for both. No theme has a place.",
  "themes.other": "Own words at “Other”",
  "themes.base": "Based on {n} people whose text was read.",
  "themes.none": "Fewer than {threshold} people. To protect them we show no numbers.",
  "themes.few": "Further themes of fewer than {threshold} people: {count}.",
  "quotes.title": "Single sentences",
  "quotes.about": "Two people in the administration released each sentence.",
  "quotes.from": "From {district}",

  "sure.title": "How sure is this?",
  "sure.range":
    "The range of variation says where the share would lie if people like these answered again.",
  "sure.places":
    "“Places 2 to 5” means: the topic may stand on any of these places. It cannot be said more precisely.",
  "sure.protect":
    "We show numbers from {threshold} answers on, and new ones only once {threshold} answers have been added. That way nobody is given away.",
  "foot.release": "As of {date}, release {number}.",
  "foot.release.of": "{wave}: as of {date}, release {number}.",
  "foot.fingerprint": "Check {fingerprint}",
};
