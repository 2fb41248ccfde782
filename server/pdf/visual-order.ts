/**
 * Bidirectional types (UAX 9): letters from the left, Arabic letters, digits, Arabic digits, signs that
 * separate or accompany digits, and everything that goes with its neighbours.
 */
type Kind = "L" | "AL" | "EN" | "AN" | "ES" | "CS" | "ET" | "N";
type Sign = { text: string; kind: Kind };

const MIRRORED: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "{": "}",
  "}": "{",
  "<": ">",
  ">": "<",
  "«": "»",
  "»": "«",
  "‹": "›",
  "›": "‹",
};
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/**
 * Puts one line of a paragraph that is written from the right into the order in which it is seen from left
 * to right: pieces to be drawn one after the other. Arabic words stay whole, for their letters join, and
 * what draws them sets their letters from the right.
 *
 * Source: Unicode Standard Annex 9, rules W1 to L4, for a paragraph of level 1 without embeddings.
 */
export function visualOrder(line: string): string[] {
  const signs = withSides(withBrackets(withNumbers(signsOf(line))));
  const stretches: { isArabic: boolean; text: string }[] = [];
  for (const { text, kind } of signs) {
    const isArabic = kind === "AL";
    const last = stretches.at(-1);
    if (last?.isArabic === isArabic) last.text += text;
    else stretches.push({ isArabic, text });
  }
  return stretches
    .reverse()
    .flatMap(({ isArabic, text }) => (isArabic ? piecesFromTheRight(text) : [text]));
}

function piecesFromTheRight(text: string): string[] {
  const pieces = text.match(/[\p{Script=Arabic}\p{M}\u200c\u200d]+|./gu) ?? [];
  return pieces.reverse().map((piece) => MIRRORED[piece] ?? piece);
}

/** A mark belongs to the letter before it (W1). */
function signsOf(line: string): Sign[] {
  return (line.match(/\P{M}\p{M}*/gu) ?? []).map((text) => ({ text, kind: kindOf(text) }));
}

function kindOf(sign: string): Kind {
  if (/^[٠-٩]/.test(sign)) return "AN";
  if (/^[0-9۰-۹]/.test(sign)) return "EN";
  if (/^[+\-−]/.test(sign)) return "ES";
  if (/^[,./:\u00a0،]/.test(sign)) return "CS";
  if (/^[#$%°€‰٪]/.test(sign)) return "ET";
  if (!/^\p{L}/u.test(sign)) return "N";
  return /^\p{Script=Arabic}/u.test(sign) ? "AL" : "L";
}

/** Digits and the signs between them become numbers; after Latin letters they belong to these (W2 to W7). */
function withNumbers(signs: readonly Sign[]): Sign[] {
  const kinds = signs.map(({ kind }) => kind);
  const letterBefore = lettersBefore(kinds);
  kinds.forEach((kind, at) => {
    if (kind === "EN" && letterBefore[at] === "AL") kinds[at] = "AN";
  });
  kinds.forEach((kind, at) => {
    const [before, after] = [kinds[at - 1], kinds[at + 1]];
    if (before !== after) return;
    if (kind === "ES" && before === "EN") kinds[at] = "EN";
    if (kind === "CS" && (before === "EN" || before === "AN")) kinds[at] = before;
  });
  kinds.forEach((kind, at) => {
    if (kind === "ET" && kinds[at - 1] === "EN") kinds[at] = "EN";
  });
  for (let at = kinds.length - 1; at >= 0; at -= 1)
    if (kinds[at] === "ET" && kinds[at + 1] === "EN") kinds[at] = "EN";
  return signs.map(({ text }, at) => {
    const kind = kinds[at] ?? "N";
    if (kind === "EN" && letterBefore[at] === "L") return { text, kind: "L" };
    return { text, kind: kind === "ES" || kind === "CS" || kind === "ET" ? "N" : kind };
  });
}

function lettersBefore(kinds: readonly Kind[]): (Kind | undefined)[] {
  let letter: Kind | undefined;
  return kinds.map((kind) => {
    const before = letter;
    if (kind === "L" || kind === "AL") letter = kind;
    return before;
  });
}

/** Two brackets take one side: that of the paragraph, unless all within and before them is Latin (N0). */
function withBrackets(signs: readonly Sign[]): Sign[] {
  const kinds = signs.map(({ kind }) => kind);
  const open: number[] = [];
  signs.forEach(({ text }, at) => {
    if (CLOSING[text] !== undefined) open.push(at);
    const from = open.findLast((one) => CLOSING[signs[one]?.text ?? ""] === text);
    if (from === undefined) return;
    open.length = open.indexOf(from);
    const within = kinds.slice(from + 1, at).filter((kind) => kind !== "N");
    if (within.length === 0) return;
    const before = kinds.slice(0, from).findLast((kind) => kind !== "N");
    const side = within.every((kind) => kind === "L") && before === "L" ? "L" : "AL";
    kinds[from] = side;
    kinds[at] = side;
  });
  return signs.map(({ text }, at) => ({ text, kind: kinds[at] ?? "N" }));
}

/** What has no side goes with Latin only between Latin; else with the paragraph (N1, N2). */
function withSides(signs: readonly Sign[]): Sign[] {
  const isLatin = (sign: Sign | undefined) => sign?.kind === "L";
  return signs.map((sign, at) => {
    if (sign.kind !== "N") return sign;
    const before = signs.slice(0, at).findLast(({ kind }) => kind !== "N");
    const after = signs.slice(at + 1).find(({ kind }) => kind !== "N");
    return { text: sign.text, kind: isLatin(before) && isLatin(after) ? "L" : "AL" };
  });
}
