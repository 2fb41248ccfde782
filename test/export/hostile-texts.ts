/** What people, or those who mean harm, write into a field for words. */
export const HOSTILE: readonly string[] = [
  '=HYPERLINK("http://böse.example";"hier")',
  "+49 351 1234567",
  "-1",
  "@x",
  "\tmit Tabulator",
  "\rmit Wagenrücklauf",
  "'=schon maskiert",
  "＝SUMME(1;2)",
  'Anführung "mitten" im Text; mit Semikolon, Komma',
  "zwei\nZeilen\n\ndrei",
  "👩🏽‍🦽 auf dem Gehweg",
  "مقعد أمام البيت",
  "<b>&amp;</b>",
  // Names that every JavaScript object has.
  "constructor",
  "__proto__",
];
