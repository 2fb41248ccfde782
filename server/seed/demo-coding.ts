import { accounts } from "../../db/queries/accounts.ts";
import { waveById } from "../../db/queries/waves.ts";
import type { CodingRound } from "../../surveys/coding/codes.ts";
import type { CodingOfText } from "../../surveys/wire/coding.ts";
import { DEMO_ACCOUNTS } from "../access/demo-accounts.ts";
import type { Person } from "../access/person.ts";
import type { CodedQuestion } from "../coding/book.ts";
import { codedQuestionsOf } from "../coding/book.ts";
import { addCode, show } from "../coding/change-codebook.ts";
import { codeTexts, drawTexts, textsToCode } from "../coding/code-texts.ts";
import { compare, comparison, decideText } from "../coding/compare.ts";
import { bookView } from "../coding/overview.ts";
import { decideQuote, officeQuotes, proposeQuote } from "../coding/quotes.ts";
import type { Context } from "../context.ts";
import { chanceNamed, responseIdFrom } from "./chance.ts";
import { DEMO_CODEBOOK } from "./demo-codebook.ts";
import type { DemoTheme } from "./demo-texts.ts";
import { themesOf } from "./demo-texts.ts";

/** The open question that the demo's two editors have read. Others are left for who tries the demo. */
const BOOK = "open_missing.answer";
/** How often, of 1, the second reader does not see what is arguable. */
const OVERLOOKED = 0.3;
/** One quote for each of these is proposed; the last one waits for somebody who tries the demo. */
const QUOTED: readonly DemoTheme[] = ["together", "outdoors", "open", "help"];

/**
 * Codes what the invented people of a wave wrote, as two editors do: a codebook, both readings, what they
 * decided where they differ. Rounds of release count it from then on.
 */
export async function codeDemo(outer: Context, wave: string): Promise<void> {
  const ids = chanceNamed("coded texts", outer.hash);
  // Texts are read and drawn in the order of their ids: the same at each first start.
  const context = { ...outer, newResponseId: () => responseIdFrom(ids) };
  const room = await roomOf(context, wave);
  if (!room) return;
  const { question, first, second } = room;
  const codes = await codesByTheme(context, question, first);
  const texts = await read(context, question, { round: "first", by: first, codes, overlooked: 0 });
  if (texts === 0) return;
  await drawTexts(context, question, first, chanceNamed("second draw", context.hash));
  await read(context, question, { round: "second", by: second, codes, overlooked: OVERLOOKED });
  await compare(context, question, first);
  await decide(context, question, second);
  const { shown } = await bookView(context, question, first);
  if (!shown) await show(context, question, true, first);
}

/** Quotes what was coded, once its authors are published: proposed by one editor, released by the other. */
export async function quoteDemo(context: Context, wave: string): Promise<void> {
  const room = await roomOf(context, wave);
  if (!room) return;
  const { question, first, second } = room;
  const texts = await textsToCode(context, question, "first", first);
  const known = await officeQuotes(context, question, second);
  for (const theme of QUOTED) {
    const text = texts.find(({ body }) => themesOf(body).about.join() === theme);
    if (text && !known.quotes.some(({ body }) => body === text.body))
      await proposeQuote(context, question, { text: text.id, body: text.body }, first);
  }
  const { quotes } = await officeQuotes(context, question, second);
  for (const { id, mayDecide, enough, published } of quotes.toReversed().slice(0, -1))
    if (mayDecide && enough && published) await decideQuote(context, question, id, true, second);
}

/** The question with the two who read it; undefined where the definitions have another one. */
async function roomOf(context: Context, wave: string) {
  const { kysely } = context.database;
  const row = await waveById(kysely, wave);
  const question = row && codedQuestionsOf(context, row).find(({ head }) => head.book === BOOK);
  const all = await accounts(kysely);
  const [first, second] = DEMO_ACCOUNTS.filter(({ role }) => role === "editor").flatMap(
    ({ email }) => all.find((account) => account.email === email) ?? [],
  );
  return question && first && second ? { question, first, second } : undefined;
}

/** The ids of the demo's codes. Those that are there already stay. */
async function codesByTheme(
  context: Context,
  question: CodedQuestion,
  by: Person,
): Promise<(theme: DemoTheme) => string> {
  const { codes } = await bookView(context, question, by);
  const ids = new Map(codes.map(({ name, id }) => [name, id]));
  for (const code of Object.values(DEMO_CODEBOOK))
    if (!ids.has(code.name)) ids.set(code.name, await addCode(context, question, code, by));
  return (theme) => ids.get(DEMO_CODEBOOK[theme].name) ?? "";
}

/**
 * Somebody reads all that they can read in a round, unless they have.
 *
 * @param overlooked how often, of 1, they do not see what is arguable
 * @returns how many texts
 */
async function read(
  context: Context,
  question: CodedQuestion,
  {
    round,
    by,
    codes,
    overlooked,
  }: {
    round: CodingRound;
    by: Person;
    codes: (theme: DemoTheme) => string;
    overlooked: number;
  },
): Promise<number> {
  const chance = chanceNamed(`${round} reading`, context.hash);
  const texts = await textsToCode(context, question, round, by);
  const sayings = texts.map(({ id, body }) => {
    const { about, arguable } = themesOf(body);
    const seen = chance() < overlooked ? about : [...about, ...arguable];
    return { text: id, said: saying(seen.map(codes)) };
  });
  if (texts.some(({ said }) => !said)) await codeTexts(context, question, round, sayings, by);
  return texts.length;
}

/** Both look again where they differ: now one was right, now the other. */
async function decide(context: Context, question: CodedQuestion, by: Person): Promise<void> {
  const chance = chanceNamed("decisions", context.hash);
  const { differing } = await comparison(context, question, by);
  for (const { id, first, second, decided } of differing) {
    const isThere = chance() < 0.5;
    if (decided) continue;
    const { state, codes } = isThere ? first : second;
    const reason = isThere ? "Der Text spricht es an." : "Der Text spricht es nicht an.";
    await decideText(context, question, id, { state, codes, how: "both", reason }, by);
  }
}

function saying(codes: string[]): CodingOfText {
  return { state: codes.length > 0 ? "coded" : "none", codes };
}
