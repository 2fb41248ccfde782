import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ImportReading, ImportSummary, Uploaded } from "../../surveys/wire/import.ts";
import { freshWave } from "../environment/fieldwork.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import { signedInAs } from "../environment/people.ts";
import { differencesOf } from "../environment/recount-differences.ts";
import type { RunningServer } from "../environment/running-server.ts";
import { startServer } from "../environment/running-server.ts";
import { countsOf, notedAnswers } from "../samples/stored-answers.ts";
import { largeFile } from "./large-file.ts";

const SITE = "gruna_library";
const ROWS = 5_000;

let folder: string;
let large: ReturnType<typeof largeFile>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nachbarstimme-killed-"));
  large = largeFile(folder, ROWS, 7);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// Both wait out the claim of a process that is gone; they do so at the same time.
describe.concurrent("a server that is killed while it reads a file in", () => {
  it.for(ENGINES)(
    "goes on after its restart and the same upload again, and counts as if nothing had happened, on %s",
    { timeout: 180_000 },
    async (engine, { onTestFinished }) => {
      const installation = await freshInstallation(engine);
      onTestFinished(() => installation.close());
      const { context, env } = installation;
      const { cookie } = await signedInAs(installation, "staff");
      const wave = await freshWave(context, "sorgekultur", [SITE]);

      const first = await startServer({ env });
      onTestFinished(() => first.stop());
      const ask = (server: RunningServer, path: string, init: RequestInit = {}) =>
        fetch(`${server.url}/api/imports${path}`, { ...init, headers: { cookie } });
      const summary = async (server: RunningServer, id: string) =>
        v.parse(ImportSummary, await (await ask(server, `/${id}`)).json());
      const where = new URLSearchParams({
        site: SITE,
        wave: wave.id,
        mode: "paper",
        name: "l.csv",
      });
      const upload = async (server: RunningServer) =>
        ask(server, `?${where}`, { method: "POST", body: await readFile(large.file) });
      const { id } = v.parse(Uploaded, await (await upload(first)).json());
      const { columns } = v.parse(ImportReading, await (await ask(first, `/${id}/reading`)).json());
      expect(columns.filter(({ use }) => use === "unmatched")).toEqual([]);
      expect((await ask(first, `/${id}/run`, { method: "POST" })).status).toBe(202);
      while ((await summary(first, id)).progress.rowsRead === 0) await wait(5);
      await first.kill();

      const { kysely } = context.database;
      const stopped = await kysely
        .selectFrom("batch")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      expect(stopped.state).toBe("importing");
      expect(stopped.position).toBeLessThan(ROWS);

      const second = await startServer({ env });
      onTestFinished(() => second.stop());
      // It goes on by itself; whoever uploads the same file again is told so, or that it is in already.
      const again = await upload(second);
      if (again.status === 201) expect(await again.json()).toEqual({ id, outcome: "resumed" });
      else expect(await again.json()).toMatchObject({ code: "import.already-read" });
      while ((await summary(second, id)).state !== "done") await wait(200);
      const { progress } = await summary(second, id);
      expect(progress).toMatchObject({
        rowsRead: large.result.rows,
        accepted: large.result.accepted,
        alreadyThere: large.result.alreadyThere,
        contradicting: large.result.contradicting,
        rejectedRows: large.result.rejectedRows,
      });
      expect(countsOf(await notedAnswers(context, wave.id, wave.form), wave.form)).toEqual(
        large.counts,
      );
      expect(await differencesOf(context)).toEqual([]);
    },
  );
});
