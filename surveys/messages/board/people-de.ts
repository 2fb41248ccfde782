import type { Catalogue } from "../say.ts";

/** Who answered, and the weighted column. */
export const PEOPLE_DE = {
  "title.none": "{n} Menschen haben geantwortet.",
  "title.open": "Keine Gruppe ist sicher stärker oder schwächer vertreten als im Stadtteil.",
  "title.more": "Stark vertreten: {groups}.",
  "title.fewer": "Wenig vertreten: {groups}.",
  about:
    "Gezählt sind nur Menschen in Gruppen, die groß genug sind. Wer nicht aufgegliedert ist, gilt weder als da noch als fehlend.",
  "no.dimensions": "Diese Welle schlüsselt nicht nach Merkmalen auf.",
  "city.none": "Zahlen der Stadt liegen nicht vor.",
  "city.source": "Zahlen der Stadt: {year}. Quelle: {source}.",
  "city.unnamed": "nicht genannt",
  "column.people": "Menschen",
  "column.share": "Anteil der Antworten",
  "column.city": "Anteil im Stadtteil",
  "column.presence": "Verglichen",
  "column.bar": "Balken",
  "column.rest": "nicht aufgegliedert",
  "column.all": "zusammen",
  "row.rest": "nicht aufgegliedert",
  none: "zu wenige",
  "presence.more": "stark vertreten",
  "presence.fewer": "wenig vertreten",
  "presence.open": "kein sicherer Unterschied",
  "bar.legend": "Balken: Anteil der Antworten. Strich: Anteil im Stadtteil.",
  "bar.legend.alone": "Balken: Anteil der Antworten.",
  "picture.city": "im Stadtteil {share}",
  "cross.title": "{rows} – {columns}",

  "weighted.title": "Als wären Alter und Geschlecht wie im Stadtteil",
  "weighted.show": "Gewichtete Anteile daneben zeigen",
  "weighted.hide": "Gewichtete Anteile ausblenden",
  "weighted.column": "gewichtet",
  "weighted.about":
    "Gewichtet aus {n} Antworten mit Alter und Geschlecht. So sicher wie {effective} gleiche Stimmen.",
  "weighted.limit":
    "Das Gewichten macht keine Zufallsstichprobe daraus. Es gilt nie ohne die ungewichteten Anteile.",
  "weighted.modes":
    "Ob Gruppen auf verschiedenen Wegen geantwortet haben, lässt sich hier nicht prüfen.",
  "refused.title": "Hier wird nicht gewichtet:",
  "refused.no-city-figures": "Zahlen der Stadt nach Alter und Geschlecht liegen nicht vor.",
  "refused.not-published": "Alter und Geschlecht sind nicht zusammen aufgegliedert.",
  "refused.few-people": "Es sind {n} Antworten. Nötig sind 100.",
  "refused.unknown": "Bei {percent} fehlen Alter oder Geschlecht. Höchstens 10 % dürfen es sein.",
  "refused.empty-category": "Niemand hat geantwortet aus: {groups}.",
  "refused.small-category": "Weniger als 10 haben geantwortet aus: {groups}.",
  "refused.uncertain":
    "Es blieben so viel wie {effective} von {n} gleichen Stimmen. Nötig sind 60 %.",
  "refused.margins-missed": "Eine Gruppe würde ihr Ziel um bis zu {points} Punkte verfehlen.",
} as const satisfies Catalogue;
