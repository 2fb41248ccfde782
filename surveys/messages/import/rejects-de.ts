/** The table of refused rows: what is written into it, and what is known again when it comes back mended. */
export const REJECTS_DE = {
  heading: "Grund",
  row: "Zeile {row}.",
  place: "Spalte {column}: {sentence}",
  mend: "Leeren Sie diese Zelle, sobald in der Zeile alles am richtigen Platz steht.",
  file: "{file}-abgelehnt",
  sheet: "Abgelehnt",
} as const;
