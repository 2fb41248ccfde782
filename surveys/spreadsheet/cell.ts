/** A cell of a table that we write: words, a number, or a calendar day (yyyy-mm-dd). */
export type Cell = string | number | { day: string };
