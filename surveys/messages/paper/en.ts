import type { PaperKey } from "./de.ts";

export const en: Record<PaperKey, string> = {
  "file.title": "{title} – forms {first} to {last}",
  "sheet.number": "Form",
  "sheet.page": "Page {page} of {pages}",
  "sheet.code": "Machine-readable number of this form",
  "sheet.next": "Continued on page {page}",
  "sheet.end": "Please hand the form in where you got it.",

  "how.title": "How to fill in this form",
  "how.cross": "Please put a cross in the box.",
  "how.correct": "Wrong box? Blacken it completely, then cross the right one.",
  "how.codes": "The small numbers beside the boxes are for the office only.",

  "help.single": "Please make one cross.",
  "help.battery": "Please make one cross in each row.",
  "help.ranking": "Make one cross in each column.",
  "help.ranking.first": "Column 1 is for the most important topic.",
  "help.number": "Please write a number from {min} to {max}.",

  "question.continued": "Question {number}, continued",
  "goto.question": "go to question {number}",
  "goto.end": "Then you are done.",
  "only.if": "Only if {condition}:",
  "only.chosen": "you crossed {options} in question {number}",
  "only.not-chosen": "you did not cross {options} in question {number}",
  quoted: "“{option}”",
  comma: ",",
  and: "and",
  or: "or",
};
