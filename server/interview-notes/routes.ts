import { Hono } from "hono";
import {
  deleteInterviewNote,
  holdUnfrozenWave,
  interviewNotesWithin,
  putInterviewNote,
} from "../../db/queries/interview-notes.ts";
import { siteByCode } from "../../db/queries/sites.ts";
import { isWaveSite, waveById } from "../../db/queries/waves.ts";
import { localDay } from "../../surveys/local-day.ts";
import type { InterviewNotes } from "../../surveys/wire/interview.ts";
import { InterviewNote } from "../../surveys/wire/interview.ts";
import type { SignedIn } from "../access/person.ts";
import { mustCover, needs } from "../access/person.ts";
import { record } from "../access/record.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";

/**
 * What interviewers noted beside the questions. Taking one in leaves no event: its moment would lead to
 * the response that was handed in with it. The notes of a wave go when the wave is frozen.
 */
export const interviewNotes = (context: Context) => {
  const { kysely } = context.database;
  return new Hono<SignedIn>()
    .use(signedIn(context), needs("paper.enter"))
    .get("/", async (c) => {
      const notes = await interviewNotesWithin(kysely, c.get("person").scope);
      return c.json({ notes } satisfies InterviewNotes);
    })
    .post("/", body(InterviewNote), async (c) => {
      const note = c.req.valid("json");
      const site = await siteByCode(kysely, note.site);
      if (!site) throw new ProblemError("submission.unknown-site", note.site);
      mustCover(c, site.district);
      if (note.day > localDay(context.now()))
        throw new ProblemError("submission.day-in-future", note.day);
      const stored = await kysely.transaction().execute(async (tx) => {
        if (!(await waveById(tx, note.wave)))
          throw new ProblemError("submission.unknown-wave", note.wave);
        if (!(await isWaveSite(tx, note.wave, note.site)))
          throw new ProblemError("submission.unknown-site", note.site);
        // After the freeze nothing is kept that could tell of a person.
        if (!(await holdUnfrozenWave(tx, note.wave)))
          throw new ProblemError("wave.frozen", note.wave);
        return putInterviewNote(tx, note);
      });
      return c.json({ id: note.id }, stored === "stored" ? 201 : 200);
    })
    .delete("/:id", async (c) => {
      const id = c.req.param("id");
      const { id: actor, scope } = c.get("person");
      await kysely.transaction().execute(async (tx) => {
        const note = await deleteInterviewNote(tx, id, scope);
        if (!note) throw new ProblemError("request.not-found", id);
        const { wave, site, day } = note;
        await record(context, tx, actor, "note.deleted", site, { wave, day });
      });
      return c.json({ id });
    });
};
