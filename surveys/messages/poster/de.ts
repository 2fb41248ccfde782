/** What stands on a poster. Read from a distance: short words, one thought a line. */
export const POSTER_DE = {
  "file.title": "Aushang: {site}",
  product: "Nachbarstimme",
  question: "Was brauchen Sie in Ihrer Nachbarschaft?",
  plain: "Sagen Sie uns Ihre Meinung. Wir fragen nicht nach Ihrem Namen.",
  how: "So machen Sie mit",
  camera: "1. Richten Sie die Kamera Ihres Handys auf das Bild.",
  open: "2. Tippen Sie auf den Link. Dann beginnen die Fragen.",
  address: "Oder geben Sie diese Adresse ein:",
  "no-phone": "Kein Handy? Bitte fragen Sie uns hier vor Ort.",
  languages: "Die Fragen gibt es in:",
  qr: "QR-Code mit der Adresse {address}",
} as const;
