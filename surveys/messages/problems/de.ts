import type { ProblemSentences } from "./sentence.ts";

/** What staff and residents read when something cannot be done: what is the case, then the next step. */
export const PROBLEMS_DE: ProblemSentences = {
  "request.malformed": "Eine Angabe passt noch nicht. Bitte sehen Sie die Felder noch einmal an.",
  "request.too-large": "Das ist zu groß. Bitte senden Sie es in kleineren Teilen.",
  "request.not-found": "Das gibt es hier nicht. Vielleicht wurde es gelöscht oder umbenannt.",
  "request.cross-site": "Diese Anfrage kam von einer anderen Seite. Bitte laden Sie die Seite neu.",
  "server.failed":
    "Das hat gerade nicht geklappt. Bitte versuchen Sie es gleich noch einmal. Bleibt es dabei, hilft die Technik.",
  "server.busy":
    "Der Server antwortet gerade nicht. Bitte versuchen Sie es in einer Minute noch einmal.",

  "submission.conflict": "Dieser Bogen ist schon da, aber mit anderen Antworten. Der erste bleibt.",
  "submission.withdrawn": "Dieser Bogen wurde zurückgezogen. Er wird nicht wieder aufgenommen.",
  "submission.unknown-wave": "Diese Erhebungswelle gibt es nicht. Bitte wählen Sie eine andere.",
  "submission.wrong-version":
    "Der Bogen gehört zu einer anderen Fassung. Bitte laden Sie die Seite neu.",
  "submission.unknown-site":
    "In dieser Welle wird an diesem Ort nicht gefragt. Bitte wählen Sie einen anderen Ort.",
  "submission.unknown-language":
    "Diese Sprache hat der Fragebogen nicht. Bitte wählen Sie eine andere.",
  "submission.day-in-future": "Der {0} liegt in der Zukunft. Bitte prüfen Sie das Datum.",
  "answer.missing-question":
    "Zur Frage „{0}“ fehlt ein Eintrag. Auch „keine Angabe“ ist ein Eintrag.",
  "answer.unknown-question": "Die Frage „{0}“ hat dieser Fragebogen nicht.",
  "answer.wrong-type":
    "Die Antwort passt nicht zur Frage „{0}“. Bitte sehen Sie sie noch einmal an.",
  "answer.unknown-code":
    "Diese Antwort steht bei „{0}“ nicht zur Wahl. Bitte wählen Sie eine andere.",
  "answer.repeated-code": "Bei „{0}“ ist eine Antwort zweimal gewählt. Einmal genügt.",
  "answer.too-many":
    "Bei „{0}“ sind mehr Antworten gewählt als vorgesehen. Bitte nehmen Sie eine weg.",
  "answer.exclusive":
    "Bei „{0}“ passt eine Antwort nicht zu den anderen. Bitte wählen Sie die eine oder die anderen.",
  "answer.out-of-range": "Die Zahl bei „{0}“ ist zu klein oder zu groß. Bitte prüfen Sie sie.",
  "answer.too-long": "Der Text bei „{0}“ ist zu lang. Bitte kürzen Sie ihn.",
  "answer.required": "Die Frage „{0}“ braucht eine Antwort.",
  "answer.no-other": "Bei „{0}“ gibt es kein Feld für eigene Worte.",

  "access.sign-in-needed": "Bitte melden Sie sich an. Nach zwölf Stunden endet jede Anmeldung.",
  "access.wrong-sign-in":
    "E-Mail-Adresse und Passwort passen nicht zusammen. Bitte versuchen Sie es noch einmal.",
  "access.locked":
    "Das waren mehrere falsche Passwörter. Ab {0} Uhr können Sie es wieder versuchen.",
  "access.not-permitted":
    "Das ist für Ihr Konto nicht freigegeben. Die Verwaltung kann es freigeben.",
  "account.email-taken": "Mit {0} gibt es schon ein Konto. Bitte nehmen Sie eine andere Adresse.",
  "account.password-too-short":
    "Das Passwort ist kurz. Nehmen Sie mindestens 12 Zeichen, zum Beispiel vier Wörter.",
  "account.last-admin":
    "Das ist das letzte Verwaltungskonto. Geben Sie zuerst jemand anderem diese Rolle.",
  "account.unknown": "Dieses Konto gibt es nicht. Bitte laden Sie die Liste neu.",
  "account.setup-link-used":
    "Dieser Link gilt nicht mehr. Starten Sie den Server neu, dann zeigt er einen neuen.",

  "district.taken":
    "Einen Stadtteil mit dem Kürzel „{0}“ gibt es schon. Bitte nehmen Sie ein anderes.",
  "district.unknown": "Diesen Stadtteil gibt es nicht. Bitte wählen Sie einen aus der Liste.",
  "site.taken": "Einen Ort mit dem Kürzel „{0}“ gibt es schon. Bitte nehmen Sie ein anderes.",
  "site.unknown": "Diesen Befragungsort gibt es nicht. Bitte wählen Sie einen aus der Liste.",
  "site.in-use": "Für diesen Ort gibt es schon Antworten. Darum bleibt er in seinem Stadtteil.",
  "site.only-online": "Jeder Stadtteil hat genau einen Ort für das Internet. Dieser bleibt es.",
  "site.second-online": "Der Stadtteil hat schon einen Ort für das Internet. Einer genügt.",
  "topic.taken":
    "Ein Thema mit dem Kürzel „{0}“ hat dieser Stadtteil schon. Bitte nehmen Sie ein anderes.",
  "wave.unknown": "Diese Erhebungswelle gibt es nicht. Bitte wählen Sie eine aus der Liste.",
  "wave.frozen": "Diese Welle ist abgeschlossen. Daran ändert sich nichts mehr.",
  "wave.import-running":
    "Gerade wird eine Datei eingelesen oder zurückgenommen. Bitte warten Sie, bis das fertig ist.",
  "wave.dates-reversed": "Das Ende liegt vor dem Anfang. Bitte tauschen Sie die Tage.",
  "wave.unknown-questionnaire":
    "Diesen Fragebogen gibt es in dieser Fassung nicht. Bitte wählen Sie einen aus der Liste.",
  "wave.unknown-dimension":
    "Nach „{0}“ kann dieser Fragebogen nicht aufteilen. Bitte wählen Sie aus der Liste.",
  "wave.in-use": "Am Ort „{0}“ gibt es schon Antworten. Darum bleibt er in der Welle.",

  "sheet.taken": "Der Bogen {0} ist schon erfasst. Bitte sehen Sie auf die Nummer.",
  "sheet.unknown": "Einen Bogen {0} gibt es noch nicht. Bitte sehen Sie auf die Nummer.",
  "sheet.bad-number": "Die Nummer {0} geht nicht auf. Bitte sehen Sie noch einmal auf den Bogen.",

  "file.empty": "Die Datei ist leer. Bitte wählen Sie eine andere.",
  "file.no-rows": "Die Datei hat nur eine Kopfzeile und noch keine Antworten.",
  "file.html": "Das ist eine Webseite, keine Tabelle. Bitte laden Sie die Datei als CSV herunter.",
  "file.old-excel": "Das ist eine alte Excel-Datei (.xls). Speichern Sie sie in Excel als CSV.",
  "file.not-a-table": "Darin finden wir keine Tabelle. Speichern Sie die Datei als CSV.",
  "file.workbook":
    "Das ist eine Excel-Arbeitsmappe. Speichern Sie sie in Excel als „CSV UTF-8“ und wählen Sie diese Datei.",
  "file.too-large-inside": "Die Datei wird beim Öffnen zu groß. Bitte teilen Sie sie auf.",
  "file.too-large": "Die Datei ist zu groß. Bitte teilen Sie sie auf.",
  "import.unknown": "Diesen Import gibt es nicht. Bitte wählen Sie einen aus der Liste.",
  "import.unmapped":
    "Zu {0} Spalten ist noch nichts gesagt. Bitte ordnen Sie sie zu, oder haken Sie „nicht einlesen“ an.",
  "import.no-answers":
    "Keine Spalte passt zu einer Frage. Bitte ordnen Sie die Spalten zu, oder wählen Sie einen anderen Fragebogen.",
  "import.day-needed":
    "In der Datei steht kein Tag. Bitte nennen Sie den Tag, an dem geantwortet wurde.",
  "import.wave-needed": "Es gibt mehrere passende Erhebungswellen. Bitte nennen Sie eine: {0}",
  "import.busy": "Diese Datei wird gerade bearbeitet. Bitte warten Sie einen Moment.",
  "import.file-gone":
    "Die Datei liegt nicht mehr auf dem Server. Bitte wählen Sie sie noch einmal.",
  "import.wrong-state": "Dafür ist dieser Import schon zu weit. Bitte laden Sie die Seite neu.",
  "import.already-read": "Diese Datei ist schon eingelesen ({0}). Es ändert sich nichts.",
  "import.mapping-malformed": "Die Zuordnung ist nicht lesbar. Bitte prüfen Sie die Datei.",

  "release.nothing-new": "Seit der letzten Veröffentlichung kamen zu wenige Antworten dazu.",
  "results.unknown": "Dazu gibt es keine Ergebnisse. Bitte wählen Sie aus der Liste.",
};
