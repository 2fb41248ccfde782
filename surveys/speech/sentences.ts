/** One sentence of a text and where it stands there: `from` is its first character, `to` the one behind its last. */
export type Sentence = { readonly text: string; readonly from: number; readonly to: number };

// A full stop, question or exclamation mark (Arabic's too), what closes with it, then a blank.
const END = /[.!?…؟]+["“”»’')\]\u2069]*\s+/gu;
// "z. B.", "Nr.", "3." stand in the middle of a sentence more often than at its end.
const NO_END =
  /(?:^|[\s("„“«])(?:\p{L}|\d+|bzw|ca|ggf|inkl|max|mind|Nr|Str|Dr|Prof|St|vgl|evtl|e\.g|i\.e|approx|incl|No|Mr|Mrs|тел|ул|им|TP|PGS|TS)\.\s+$/u;

/**
 * The sentences of a text, as they are recorded and read aloud one by one. Blanks around them belong to
 * none; a text without a full stop is one sentence.
 *
 * @example
 * sentencesOf("Stimmt alles? Sie können jede Antwort ändern.").map(({ text }) => text)
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const end of text.matchAll(END)) {
    const behind = end.index + end[0].length;
    if (NO_END.test(text.slice(from, behind)) || /^\p{Ll}/u.test(text.slice(behind))) continue;
    add(from, behind);
    from = behind;
  }
  add(from, text.length);
  return sentences;

  function add(start: number, stop: number): void {
    const piece = text.slice(start, stop);
    const spoken = piece.trim();
    if (!/[\p{L}\p{N}]/u.test(spoken)) return;
    const first = start + piece.indexOf(spoken);
    sentences.push({ text: spoken, from: first, to: first + spoken.length });
  }
}

/**
 * Pieces that a voice can say in one go, cut at commas where a sentence is long: some browsers fall silent
 * after fifteen seconds of one utterance. Words are never cut.
 *
 * @param most characters a piece should have at the most
 */
export function breathsOf(sentence: Sentence, most = 180): Sentence[] {
  const breaths: Sentence[] = [];
  let { text, from } = sentence;
  while (text.length > most) {
    const cut = placeToBreathe(text, most);
    if (cut === undefined) break;
    const spoken = text.slice(0, cut).trimEnd();
    breaths.push({ text: spoken, from, to: from + spoken.length });
    const rest = text.slice(cut);
    from += cut + (rest.length - rest.trimStart().length);
    text = rest.trimStart();
  }
  return [...breaths, { text, from, to: from + text.length }];
}

/** Behind the last comma that fits, else behind the last word that fits. */
function placeToBreathe(text: string, most: number): number | undefined {
  const start = text.slice(0, most);
  const comma = Math.max(...[", ", "; ", ": ", " – ", "، "].map((mark) => start.lastIndexOf(mark)));
  const cut = comma > 0 ? comma + 1 : start.lastIndexOf(" ");
  return cut > 0 ? cut : undefined;
}
