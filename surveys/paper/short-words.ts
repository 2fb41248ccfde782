/** Room for an option beside its code: as long as the short names of topics. */
const OPTION_LENGTH = 26;
const QUESTION_LENGTH = 84;

/** An option in so few words that eyes recognise it: up to its first explanation, cut between words. */
export function shortOption(text: string): string {
  const [first = text] = text.split(/(?:, zum Beispiel|, for example|: )/);
  return cut(first.replace(/\.$/, ""), OPTION_LENGTH);
}

/** A question in so few words that eyes recognise it: the sentence that asks. */
export function shortQuestion(text: string): string {
  if (text.length <= QUESTION_LENGTH) return text;
  const asking = text.split(/(?<=[.!?:])\s+/).findLast((sentence) => sentence.endsWith("?"));
  return cut(asking ?? text, QUESTION_LENGTH);
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const room = text.slice(0, length - 1);
  const end = room.lastIndexOf(" ");
  return `${(end > length / 2 ? room.slice(0, end) : room).replace(/[\s,;–-]+$/, "")} …`;
}
