import type { Transaction } from "kysely";
import type { FreeText } from "../../surveys/response/judge.ts";
import { TallyFold } from "../intake/fold.ts";
import type { Schema } from "../schema.ts";
import { removeChangedTexts } from "./coding-removal.ts";
import { holdPlacesOf, leaveGroups } from "./leaving-groups.ts";
import type { Recounting } from "./removal.ts";
import { applyTally, removeEmptied } from "./tally.ts";

/** A response as it stands before a correction. */
export type StandingResponse = {
  id: string;
  wave: string;
  questionnaire: string;
  version: number;
  site: string;
  district: string;
  mode: string;
  language: string;
  wording: string;
  day: string;
  status: string;
  revision: number;
  answers: string;
  release_group: string | null;
  texts: FreeText[];
  /** The digest under which the same form is known again; null where nothing but its id leads to it. */
  knownAs: string | null;
};

/** Who replaces what a response said, when, why, and by which file if by one. */
export type Corrector = {
  at: string;
  actor: string | null;
  reason: string;
  batch: string | null;
};

/**
 * A response that is to be corrected. From here to the end of the transaction nobody else changes it, and
 * its wave is not frozen: a freeze waits, or we wait for the freeze.
 */
export async function standingResponse(
  tx: Transaction<Schema>,
  id: string,
  engine: "sqlite" | "postgres",
): Promise<StandingResponse | "frozen" | "unknown"> {
  const place = await tx
    .selectFrom("response")
    .select("wave")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!place) return "unknown";
  const wave = await tx
    .selectFrom("wave")
    .select(["frozen_at", "questionnaire", "version"])
    .where("id", "=", place.wave)
    .$if(engine === "postgres", (query) => query.forShare())
    .executeTakeFirstOrThrow();
  if (wave.frozen_at !== null) return "frozen";
  await holdPlacesOf(tx, [id]);
  // Its number first, as a withdrawal and an undo lock them: of two that wait, none waits for the other.
  const identity = await tx
    .selectFrom("identity")
    .select("answers_digest")
    .where("wave", "=", place.wave)
    .where("response", "=", id)
    .$if(engine === "postgres", (query) => query.forUpdate())
    .executeTakeFirst();
  const row = await tx
    .selectFrom("response")
    .innerJoin("site", "site.code", "response.site")
    .select([
      "response.id",
      "response.wave",
      "response.site",
      "site.district",
      "response.mode",
      "response.language",
      "response.wording",
      "response.day",
      "response.status",
      "response.revision",
      "response.answers",
      "response.release_group",
    ])
    .where("response.id", "=", id)
    .$if(engine === "postgres", (query) => query.forUpdate("response"))
    .executeTakeFirst();
  if (!row) return "unknown";
  const { questionnaire, version } = wave;
  const knownAs = identity?.answers_digest ?? null;
  return { ...row, questionnaire, version, texts: await textsOf(tx, id), knownAs };
}

/**
 * Puts new answers in place of those of a response, keeps what it said before, and changes the tally by
 * exactly the difference. What was sent keeps its digest: a device that sends it again is told it is here.
 *
 * @param digests under which the same form is known again, before and after
 */
export async function putCorrection(
  tx: Transaction<Schema>,
  before: StandingResponse,
  after: { answers: string; texts: readonly FreeText[] },
  digests: { before: string; after: string },
  by: Corrector,
  recounting: Recounting,
): Promise<void> {
  const { id, wave, revision, answers, texts } = before;
  await tx
    .insertInto("response_revision")
    .values({ response: id, revision, answers, answers_digest: digests.before, ...by })
    .execute();
  if (texts.length > 0)
    await tx
      .insertInto("free_text_before")
      .values(texts.map((text) => ({ response: id, revision, ...text })))
      .execute();
  await replace(tx, before, { ...after, revision: revision + 1 }, recounting);
  await tx
    .updateTable("identity")
    .set({ answers_digest: digests.after })
    .where("wave", "=", wave)
    .where("response", "=", id)
    .execute();
}

/**
 * Takes back what a file has corrected, as if it had never come. Where somebody has corrected a response
 * again since then, the later word stands.
 *
 * @param most in this step
 * @returns how many were taken back; none: nothing is left
 */
export async function revertCorrections(
  tx: Transaction<Schema>,
  batch: string,
  most: number,
  recounting: Recounting,
): Promise<number> {
  const some = await tx
    .selectFrom("response_revision")
    .select("response")
    .where("batch", "=", batch)
    .limit(most)
    .execute();
  if (some.length === 0) return 0;
  const corrected = some.map(({ response }) => response);
  await holdPlacesOf(tx, corrected);
  const rows = await tx
    .selectFrom("response_revision as kept")
    .innerJoin("response", "response.id", "kept.response")
    .innerJoin("site", "site.code", "response.site")
    .select([
      "kept.revision as keptRevision",
      "kept.answers as keptAnswers",
      "kept.answers_digest as keptDigest",
      "response.id",
      "response.wave",
      "response.site",
      "site.district",
      "response.mode",
      "response.status",
      "response.revision",
      "response.answers",
      "response.release_group",
    ])
    .where("kept.batch", "=", batch)
    .where("kept.response", "in", corrected)
    .limit(most)
    .execute();
  for (const { keptRevision, keptAnswers, keptDigest, ...now } of rows) {
    const at = { response: now.id, revision: keptRevision };
    if (now.revision !== keptRevision + 1) {
      await tx
        .updateTable("response_revision")
        .set({ batch: null })
        .where((eb) => eb.and(at))
        .execute();
      continue;
    }
    const texts = await tx
      .selectFrom("free_text_before")
      .select(["question", "kind", "body"])
      .where((eb) => eb.and(at))
      .execute();
    await replace(tx, now, { answers: keptAnswers, texts, revision: keptRevision }, recounting);
    await tx
      .updateTable("identity")
      .set({ answers_digest: keptDigest })
      .where("wave", "=", now.wave)
      .where("response", "=", now.id)
      .execute();
    await tx
      .deleteFrom("free_text_before")
      .where((eb) => eb.and(at))
      .execute();
    await tx
      .deleteFrom("response_revision")
      .where((eb) => eb.and(at))
      .execute();
  }
  return rows.length;
}

type Counted = Pick<
  StandingResponse,
  "id" | "wave" | "site" | "district" | "mode" | "status" | "answers" | "release_group"
>;

async function replace(
  tx: Transaction<Schema>,
  before: Counted,
  after: {
    answers: string;
    texts: readonly { question: string; kind: string; body: string }[];
    revision: number;
  },
  recounting: Recounting,
): Promise<void> {
  const { id, wave, site, mode, district, status } = before;
  const { answers, texts, revision } = after;
  await leaveGroups(tx, [before], "stays");
  if (status === "counted") {
    const fold = new TallyFold(recounting.sizeOf);
    const count = (json: string, sign: 1 | -1) => {
      const { increments, ageGroup, gender } = recounting.incrementsOf(wave, json);
      fold.add({ wave, site, mode, ageGroup, gender }, district, increments, sign);
    };
    count(before.answers, -1);
    count(answers, 1);
    const changes = fold.changes();
    await applyTally(tx, changes, recounting.sizeOf);
    await removeEmptied(tx, changes);
  }
  await tx.updateTable("response").set({ answers, revision }).where("id", "=", id).execute();
  // A person has looked at it: it is compared with others no more.
  await tx.updateTable("trace").set({ answers_mark: null }).where("response", "=", id).execute();
  await tx.deleteFrom("text_mark").where("response", "=", id).execute();
  const written = await textsOf(tx, id);
  await tx.deleteFrom("free_text").where("response", "=", id).execute();
  if (texts.length > 0)
    await tx
      .insertInto("free_text")
      .values(texts.map((text) => ({ response: id, ...text })))
      .execute();
  await removeChangedTexts(tx, id, written);
}

async function textsOf(tx: Transaction<Schema>, id: string): Promise<FreeText[]> {
  const rows = await tx
    .selectFrom("free_text")
    .select(["question", "kind", "body"])
    .where("response", "=", id)
    .execute();
  return rows.map(({ question, kind, body }) => ({
    question,
    kind: kind === "other" ? "other" : "answer",
    body,
  }));
}
