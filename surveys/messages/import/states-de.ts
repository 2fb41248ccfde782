/** How an answer that is no plain value is said, for three sample rows and for differences. */
export const STATES_DE = {
  dontKnow: "weiß nicht",
  skipped: "leer",
  hidden: "nicht gefragt",
  notReached: "nicht erreicht",
  notInFile: "steht nicht in der Datei",
  tooMany: "mehr Kreuze als vorgesehen: {codes}",
  unreadable: "unleserlich",
  words: "eigene Worte",
  otherWords: "andere eigene Worte",
  noWords: "keine eigenen Worte",
  otherText: "und zwar (eigene Worte)",
  rank: "Platz {rank}",
  joined: "alle Antworten in einer Zelle",
} as const;
