/** "12", "3a", "12-14": up to three digits, or four where the word before is a street's beyond doubt. */
const NUMBER = String.raw`\d{1,3}(?: ?[-–/] ?\d{1,3})?(?: ?(?<letter>[a-hA-H]))?(?![\p{L}\d]|[.,:]\d)`;
const HOUSE = `(?<house>${NUMBER})`;

// "Hauptstraße 12", "Rosenweg 5b"
const ONE_WORD = new RegExp(
  String.raw`(?<![\p{L}\d-])(?<name>\p{L}[\p{L}-]*(?:stra(?:ß|ss)e|str\.?|weg|gasse|allee|platz|ring|ufer|damm|steig|chaussee|promenade|pfad))(?: |(?<=\.))${HOUSE}`,
  "giu",
);
// "Kesselsdorfer Str. 200", "Alter Postweg" is one word above; the name before tells a street from "die Straße".
const TWO_WORDS = new RegExp(
  String.raw`(?<![\p{L}\d-])(?<name>\p{L}[\p{L}-]*(?:er|e|en|r)) (?:stra(?:ß|ss)e|str\.?|weg|gasse|allee|platz|ring|ufer)(?: |(?<=\.))${HOUSE}`,
  "giu",
);
// "Am Brauhaus 3a", "An der Aue 5"
const AT_SOMETHING = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:Am|Im|Zum|Zur|Beim|(?:An|In|Auf|Bei|Vor|Hinter|Unter) (?:der|dem|den)|Zu den) (?:[Aa]lten |[Nn]euen )?(?<name>\p{Lu}[\p{L}-]+)(?: |(?<=\.))${HOUSE}`,
  "gu",
);
// Typed in small letters only a letter behind the number tells a house from a count.
const AT_SOMETHING_SMALL =
  /(?<![\p{L}\d-])(?:am|zur|zum|an der) (?<name>\p{L}{3,}) (?<house>\d{1,3} ?(?<letter>[a-h])(?![\p{L}\d]))/gu;

// Words that count or number something else than houses.
const NO_STREET =
  /^(?:geh|rad|fu(?:ß|ss)|schul|heim|rück|hin|um|aus|feld|arbeits|wander)weg$|^(?:spiel|park|sport|bolz|arbeits|sitz|steh|stell|ausbildungs|kita|pflege|liege|heim|studien|schlaf)platz$|^(?:bundes|staats|land|kreis|haupt?verkehrs|durchgangs|europa)stra(?:ß|ss)e$|^(?:hering|bürgersteig|gehsteig|bahnsteig)$/iu;
const NO_NAME =
  /^(?:der|die|eine[rn]?|diese[rn]?|jede[rn]?|unser[ern]*|ihre[rn]?|seine[rn]?|meine[rn]?|deine[rn]?|keine[rn]?|welche[rn]?|andere[rn]?|alle[rn]?|viele[rn]?|mehrere[rn]?|über|unter|hinter|aber|oder|immer|wieder|nur|vor|für|letzte[rn]?|erste[rn]?|zweite[rn]?|dritte[rn]?|breite[rn]?|viele)$/iu;
const NO_PLACE =
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|wochenende|tag|abend|morgen|mittag|nachmittag|nacht|monat|jahr|woche|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühling|frühjahr|sommer|herbst|winter|haus|haushalt|wohnung|linie|bus|bahn|straßenbahn|tram|gleis|zimmer|raum|etage|stock|stockwerk|block|eingang|aufgang|haltestelle|klasse|gruppe|alter|platz|punkt|frage|seite|nummer|thema|teil|durchschnitt|schnitt|ende|anfang|beispiel|umkreis|stunde)$/iu;

/** A count's noun has a capital letter; these units do without. */
const COUNTED =
  /^ ?(?:[%€°x×]|(?:uhr|h|m|cm|km|mm|qm|meter|metern|kilometer|min|minuten|sekunden|stunden|tage|tagen|wochen|monate|monaten|jahre|jahren|mal|euro|cent|prozent|grad|leute|leuten|menschen|personen|kinder|kindern|autos|stück|mio|tausend|bis|und|oder) ?(?![\p{L}])|\p{Lu}\p{Ll})/u;

/**
 * Whether a text holds a street with its house number, as people write it in German. Rather one too few
 * than a false alarm: "3 Straßen", "Haus 12", "Linie 7" and dates are none.
 */
export function holdsStreet(text: string): boolean {
  const plain = text.replace(/\s+/g, " ");
  return (
    finds(ONE_WORD, (name) => !NO_STREET.test(name.replace(/\.$/, ""))) ||
    finds(TWO_WORDS, (name) => !NO_NAME.test(name)) ||
    finds(AT_SOMETHING, (name) => !NO_PLACE.test(name)) ||
    finds(AT_SOMETHING_SMALL, (name) => !NO_PLACE.test(name))
  );

  function finds(pattern: RegExp, isStreet: (name: string) => boolean): boolean {
    for (const { 0: found, index, groups } of plain.matchAll(pattern)) {
      const counts =
        groups?.letter === undefined && COUNTED.test(plain.slice(index + found.length));
      if (!counts && isStreet(groups?.name ?? "")) return true;
    }
    return false;
  }
}
