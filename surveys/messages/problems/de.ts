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
    "Zur Frage „{0}“ fehlt ein Eintrag. Auch „nicht beantwortet“ ist ein Eintrag.",
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

  "export.too-long": "Für Excel ist die Tabelle zu groß. Bitte wählen Sie eine CSV-Datei.",
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
  "site.has-tablet":
    "Hier steht das Tablet „{0}“. Stellen Sie es zuerst um, oder melden Sie es ab.",
  "site.only-online": "Jeder Stadtteil hat genau einen Ort für das Internet. Dieser bleibt es.",
  "site.second-online": "Der Stadtteil hat schon einen Ort für das Internet. Einer genügt.",
  "topic.taken":
    "Ein Thema mit dem Kürzel „{0}“ hat dieser Stadtteil schon. Bitte nehmen Sie ein anderes.",
  "wave.unknown": "Diese Erhebungswelle gibt es nicht. Bitte wählen Sie eine aus der Liste.",
  "wave.frozen": "Diese Welle ist abgeschlossen. Daran ändert sich nichts mehr.",
  "wave.import-running":
    "Gerade wird eine Datei eingelesen oder zurückgenommen. Bitte warten Sie, bis das fertig ist.",
  "wave.stack-open":
    "Ein Stapel Papier ist noch offen. Bitte schließen Sie ihn zuerst, unter „Erfassen“.",
  "wave.dates-reversed": "Das Ende liegt vor dem Anfang. Bitte tauschen Sie die Tage.",
  "wave.unknown-questionnaire":
    "Diesen Fragebogen gibt es in dieser Fassung nicht. Bitte wählen Sie einen aus der Liste.",
  "wave.unknown-dimension":
    "Nach „{0}“ kann dieser Fragebogen nicht aufteilen. Bitte wählen Sie aus der Liste.",
  "wave.in-use": "Am Ort „{0}“ gibt es schon Antworten. Darum bleibt er in der Welle.",

  "submission.mode-not-permitted":
    "Auf diesem Weg nehmen wir diese Antworten nicht an. Bitte melden Sie sich an oder koppeln Sie das Tablet neu.",
  "seal.unknown-key":
    "Der Schlüssel {0} fehlt auf diesem Server. Legen Sie ihn aus der Sicherung zurück.",
  "seal.broken": "Diese versiegelte Antwort lässt sich nicht öffnen. Sie bleibt auf dem Tablet.",

  "language.unknown": "Diese Sprache gibt es nicht. Bitte wählen Sie eine aus der Liste.",
  "language.incomplete": "In dieser Sprache fehlen noch Texte. Darum kann sie nicht erscheinen.",

  "device.unknown": "Dieses Tablet gibt es nicht. Bitte wählen Sie eines aus der Liste.",
  "device.key-needed": "Dieses Gerät ist nicht gekoppelt. Bitte holen Sie im Büro einen Code.",
  "device.revoked": "Dieses Tablet ist abgemeldet. Bitte fragen Sie im Büro nach.",
  "device.wrong-site": "Dieses Tablet stand nie an diesem Ort. Bitte prüfen Sie den Befragungsort.",
  "device.code-used":
    "Dieser Code gilt nicht mehr oder ist falsch. Bitte holen Sie im Büro einen neuen.",
  "device.wrong-pin": "Diese PIN stimmt nicht. Bitte versuchen Sie es noch einmal.",
  "device.pin-locked": "Das war zu oft falsch. Bitte warten Sie eine Viertelstunde.",
  "device.export-malformed":
    "Das ist keine Sicherung eines Tablets. Bitte wählen Sie die Datei vom Tablet.",
  "handover.used":
    "Dieses Bild wurde schon benutzt oder ist zu alt. Bitte beginnen Sie am Tablet noch einmal.",

  "sheet.taken": "Der Bogen {0} ist schon erfasst. Bitte sehen Sie auf die Nummer.",
  "sheet.unknown": "Einen Bogen {0} gibt es noch nicht. Bitte sehen Sie auf die Nummer.",
  "sheet.bad-number": "Die Nummer {0} geht nicht auf. Bitte sehen Sie noch einmal auf den Bogen.",

  "review.changed": "Inzwischen hat sich hier etwas geändert. Bitte sehen Sie noch einmal hin.",
  "review.unknown": "Diese Entscheidung gibt es nicht mehr. Bitte laden Sie die Seite neu.",
  "sheet.other-stack": "Ort, Tag und Welle passen nicht zum Stapel. Bitte laden Sie die Seite neu.",
  "sheet.not-yours":
    "Diesen Bogen können Sie nicht zurücknehmen. Das geht nur gleich nach dem Speichern.",
  "sheet.not-drawn":
    "Der Bogen {0} ist für die zweite Erfassung nicht an der Reihe. Bitte sehen Sie auf die Liste.",
  "sheet.typed-by-you":
    "Den Bogen {0} haben Sie selbst erfasst. Bitte geben Sie ihn jemand anderem, oder nennen Sie den Grund.",
  "sheet.decided-by-others":
    "Den Bogen {0} haben Sie selbst erfasst. Bitte lassen Sie jemand anderes entscheiden, oder nennen Sie den Grund.",
  "stack.unknown": "Diesen Stapel gibt es nicht. Bitte wählen Sie einen aus der Liste.",
  "stack.closed": "Dieser Stapel ist geschlossen. Bitte öffnen Sie ihn zuerst wieder.",
  "stack.one-open":
    "Es fehlt 1 Bogen. Mögliche Nummern: {0}. Bitte erfassen Sie ihn, oder nennen Sie einen Grund.",
  "stack.some-open":
    "Es fehlen {0} Bögen. Mögliche Nummern: {1}. Bitte erfassen Sie sie, oder nennen Sie Gründe.",
  "stack.many-open":
    "Noch nicht erklärte Bögen: {0}. Bitte erfassen Sie sie, oder nennen Sie Gründe.",
  "stack.over":
    "Es liegen {0} Bögen mehr im Stapel als gezählt. Bitte zählen Sie noch einmal nach.",
  "stack.in-use": "In diesem Stapel liegen schon Bögen. Darum bleibt er.",
  "stack.second-entry":
    "Die zweite Erfassung ist noch nicht so weit. Diese Welle verlangt sie vor dem Schließen.",
  "stack.file-elsewhere":
    "Diese Datei gehört schon zu einem anderen Stapel. Nehmen Sie sie dort zuerst heraus.",

  "print.unknown": "Diesen Druck gibt es nicht. Bitte wählen Sie einen aus der Liste.",
  "print.no-numbers": "Höher als {0} geht keine Nummer. Bitte nehmen Sie eine neue Welle.",

  "count-sheet.unknown": "Diese Strichliste gibt es nicht. Bitte wählen Sie eine aus der Liste.",
  "count-sheet.conflict":
    "Diese Strichliste ist schon da, aber mit anderen Zahlen. Bitte berichtigen Sie sie.",
  "count-sheet.already-there": "Diese Strichliste gibt es schon: {0}, {1}. Es ändert sich nichts.",
  "count-sheet.file-there": "Diese Datei ist schon eingelesen: {0}, {1}. Es ändert sich nichts.",
  "count-sheet.changed-meanwhile":
    "Jemand hat diese Strichliste gerade berichtigt. Bitte laden Sie die Seite neu.",
  "count-sheet.unchanged": "Alles ist wie zuvor. Bitte ändern Sie zuerst eine Zahl.",
  "count-sheet.withdrawn": "Diese Strichliste ist zurückgezogen. Bitte legen Sie eine neue an.",
  "count-sheet.empty": "Die Liste hat noch keinen Strich. Bitte tragen Sie die Zahlen ein.",
  "count-sheet.unknown-question":
    "Die Frage „{0}“ kann man hier nicht zählen. Bitte nehmen Sie die Vorlage.",
  "count-sheet.unknown-option":
    "Frage {0}: Die Antwort „{1}“ gibt es nicht. Bitte nehmen Sie die Vorlage.",
  "count-sheet.wrong-place": "Frage {0}: Diesen Platz gibt es nicht. Bitte prüfen Sie die Plätze.",
  "count-sheet.mixed": "Frage {0}: Bitte zählen Sie entweder Striche oder Plätze, nicht beides.",
  "count-sheet.repeated": "Frage {0} kommt doppelt vor. Einmal genügt.",
  "count-sheet.more-than-people":
    "Frage {0}: Zu diesen Strichen gehören mindestens {1} Personen, nicht {2}. Bitte zählen Sie nach.",
  "count-sheet.no-headings":
    "Darin fehlen die Überschriften der Vorlage. Bitte laden Sie zuerst die Vorlage herunter.",

  "coding.unknown": "Diese Frage gibt es hier nicht. Bitte wählen Sie eine aus der Liste.",
  "coding.unknown-text": "Dieser Text ist nicht mehr da. Bitte laden Sie die Seite neu.",
  "coding.unknown-code": "Diesen Code gibt es nicht mehr. Bitte laden Sie die Seite neu.",
  "coding.by-other": "Diesen Text hat schon jemand anderes codiert. Bitte gehen Sie weiter.",
  "coding.by-you":
    "Diesen Text haben Sie schon einmal codiert. Die zweite Codierung macht jemand anderes.",
  "coding.compared": "Dieser Text ist schon verglichen. Bitte entscheiden Sie im Vergleich.",
  "coding.not-drawn": "Dieser Text ist nicht ausgelost. Bitte nehmen Sie den nächsten.",
  "coding.not-finished":
    "Noch nicht alle ausgelosten Texte sind zweimal codiert. Danach geht es weiter.",
  "coding.not-third": "Sie haben diesen Text selbst codiert. Bitte wählen Sie: beide zusammen.",
  "coding.name-taken":
    "Einen Code „{0}“ gibt es schon. Bitte nehmen Sie ihn oder benennen Sie neu.",
  "coding.merged": "Dieser Code ist schon zusammengelegt. Bitte laden Sie die Seite neu.",
  "coding.not-merged": "Dieser Code ist nicht zusammengelegt. Es gibt nichts zu trennen.",
  "coding.whole-wave":
    "Dieser Schritt betrifft alle Stadtteile der Welle. Bitte fragen Sie die Redaktion für die ganze Stadt.",
  "coding.erased": "Diese Texte sind nach Ablauf der Frist gelöscht. Die Ergebnisse bleiben.",
  "coding.sensitive": "Die Frage ist heikel. Was Menschen dazu schrieben, bleibt deshalb im Büro.",
  "quote.unknown": "Dieses Zitat gibt es nicht mehr. Bitte laden Sie die Seite neu.",
  "quote.not-in-text": "Das steht so nicht im Text. Bitte nur kürzen: „…“ oder „[Name]“.",
  "quote.own": "Sie haben dieses Zitat selbst vorgeschlagen. Freigeben kann es nur jemand anderes.",
  "quote.decided": "Über dieses Zitat ist schon entschieden. Bitte laden Sie die Seite neu.",
  "quote.too-few":
    "Hier sind noch weniger als {0} Antworten veröffentlicht. Das Zitat kann später erscheinen.",
  "quote.unpublished":
    "Die Antwort dazu ist noch nicht veröffentlicht. Bis dahin wartet das Zitat.",
  "file.empty": "Die Datei ist leer. Bitte wählen Sie eine andere.",
  "file.no-rows": "Die Datei hat nur eine Kopfzeile und noch keine Antworten.",
  "file.html": "Das ist eine Webseite, keine Tabelle. Bitte laden Sie die Datei als CSV herunter.",
  "file.old-excel": "Das ist eine alte Excel-Datei (.xls). Speichern Sie sie in Excel als CSV.",
  "file.not-a-table": "Darin finden wir keine Tabelle. Speichern Sie die Datei als CSV.",
  "file.too-large-inside": "Die Datei wird beim Öffnen zu groß. Bitte teilen Sie sie auf.",
  "file.too-many-columns":
    "Die Tabelle hat zu viele Spalten. Bitte löschen Sie die, die niemand braucht.",
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
  "import.no-table-so": "So gelesen ist darin keine Tabelle. Es bleibt, wie es war.",
  "import.only-keeping":
    "Bei Zeile {0} kann nur Erfasstes bleiben. Bitte prüfen Sie den Plan noch einmal.",
  "import.mapping-malformed": "Die Zuordnung ist nicht lesbar. Bitte prüfen Sie die Datei.",

  "release.nothing-new": "Seit der letzten Veröffentlichung kamen zu wenige Antworten dazu.",
  "results.unknown": "Dazu gibt es keine Ergebnisse. Bitte wählen Sie aus der Liste.",
};
