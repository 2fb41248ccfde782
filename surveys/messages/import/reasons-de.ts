import type { FileRefusal } from "../../import/detect/container.ts";
import type { NotDataReason, NoticeCode, RejectionCode } from "../../import/row-codes.ts";

/** Why a row was refused: what is the case, then what to do. {value} is the cell. */
export const REJECTIONS_DE: Readonly<Record<RejectionCode, string>> = {
  bad_date: "„{value}“ ist kein Datum.",
  date_in_future: "Der {value} liegt in der Zukunft. Bitte prüfen Sie das Jahr.",
  wrong_site: "Hier steht der Ort „{value}“. Diese Datei wird für einen anderen Ort eingelesen.",
  unknown_site: "Den Ort „{value}“ gibt es nicht. Bitte prüfen Sie die Schreibweise.",
  bad_form_number: "Die Bogennummer „{value}“ geht nicht auf. Bitte sehen Sie auf den Bogen.",
  unknown_option: "„{value}“ steht bei dieser Frage nicht zur Wahl.",
  out_of_range: "{value} liegt nicht auf der Skala.",
  duplicate_rank: "„{value}“ steht auf zwei Plätzen. Bitte sehen Sie auf den Bogen.",
  ragged_row:
    "Diese Zeile hat nicht so viele Zellen wie die Kopfzeile. Was wohin gehört, ist nicht sicher.",
  no_answers: "In dieser Zeile steht keine Antwort.",
  not_completed: "Dieser Bogen wurde nicht abgeschickt.",
  test_response: "Das ist ein Probelauf, keine Antwort.",
  rejected_at_source: "Dieser Bogen wurde im anderen Programm schon abgelehnt.",
  empty_sheet: "Dieser Bogen kam leer aus dem Scanner.",
  invalid_sheet: "Diesen Bogen konnte der Scanner nicht lesen.",
  text_too_long: "Der Text ist zu lang. Bitte kürzen Sie ihn in der Datei.",
  control_character:
    "In dieser Zelle stehen Zeichen, die niemand tippt. Die Datei ist wohl beschädigt.",
  truncated_row:
    "Die Datei endet mitten in dieser Zeile. Bitte laden Sie sie noch einmal herunter.",
  withdrawn: "Dieser Bogen wurde zurückgezogen. Er wird nicht wieder aufgenommen.",
};

/** What to know about rows that were taken in. */
export const NOTICES_DE: Readonly<Record<NoticeCode, string>> = {
  too_many: "Mehr Kreuze als vorgesehen: aufbewahrt, außerhalb der Rangliste.",
  unreadable: "Als unleserlich vermerkt.",
  handwriting_not_typed: "Handschrift, die noch niemand abgetippt hat.",
  identical_rows: "Gleicht einer früheren Zeile in allem: als zweiter Mensch gezählt.",
};

/** Records that are no answers. */
export const NOT_DATA_DE: Readonly<Record<NotDataReason, string>> = {
  before_header: "steht über der Kopfzeile",
  blank_row: "leere Zeile",
  example_row: "Beispielzeile",
  total_row: "Summenzeile",
  footer: "Bemerkung unter der Tabelle",
  repeated_header: "Kopfzeile, noch einmal",
};

/** Why a whole file is refused. */
export const FILE_REFUSALS_DE: Readonly<Record<FileRefusal, string>> = {
  empty_file: "Die Datei ist leer. Bitte wählen Sie eine andere.",
  no_rows: "Die Datei hat nur eine Kopfzeile und noch keine Antworten.",
  html_file: "Das ist eine Webseite, keine Tabelle. Bitte laden Sie die Datei als CSV herunter.",
  old_excel: "Das ist eine alte Excel-Datei (.xls). Speichern Sie sie in Excel als CSV.",
  not_a_table: "Darin finden wir keine Tabelle. Speichern Sie die Datei als CSV.",
  too_large_inside: "Die Datei wird beim Öffnen zu groß. Bitte teilen Sie sie auf.",
  too_many_columns: "Die Tabelle hat zu viele Spalten. Bitte löschen Sie die, die niemand braucht.",
};
