import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SealedDelivery } from "../../surveys/wire/submission.ts";
import { SurveyBundle } from "../../surveys/wire/survey.ts";
import { emptyAnswers } from "../environment/answers.ts";
import type { TestWave } from "../environment/fieldwork.ts";
import { freshWave, submissionTo } from "../environment/fieldwork.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import { startServer } from "../environment/running-server.ts";
import { sealed } from "../environment/sealing.ts";

const GORBITZ = "gorbitz_library";

describe.each(ENGINES)("the keys of a server on %s", (engine) => {
  let installation: TestInstallation;
  let wave: TestWave;
  let folder: string;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    wave = await freshWave(installation.context, "sorgekultur", [GORBITZ]);
    folder = await mkdtemp(join(tmpdir(), "keys-"));
  });
  afterAll(async () => {
    await installation?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const environment = (keys: string) => ({
    ...installation.env,
    KEYS_DIR: join(folder, keys),
    RELEASE_MINUTES: "1440",
  });
  const keyAt = async (url: string) => {
    const reply = await fetch(`${url}/api/survey/sites/${GORBITZ}`);
    return v.parse(SurveyBundle, await reply.json()).sealing;
  };
  const submission = () =>
    submissionTo(wave, emptyAnswers(wave.form), {
      id: installation.context.newResponseId(),
      site: GORBITZ,
    });
  const send = async (url: string, delivery: SealedDelivery) => {
    const reply = await fetch(`${url}/api/submissions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(delivery),
    });
    return { status: reply.status, ...(await reply.json()) };
  };

  it("open after a kill -9 what was sealed before it", async () => {
    const env = environment("killed");
    const before = await startServer({ env });
    const key = await keyAt(before.url);
    const delivery = await sealed(key, submission());
    await before.kill("SIGKILL");
    const after = await startServer({ env });
    try {
      expect(await keyAt(after.url)).toEqual(key);
      expect(await send(after.url, delivery)).toMatchObject({ status: 201 });
    } finally {
      await after.stop();
    }
  });

  it("are the same in two processes that start at once for the first time", async () => {
    const env = environment("together");
    const servers = await Promise.all([startServer({ env }), startServer({ env })]);
    try {
      const [one, other] = servers;
      const key = await keyAt(one.url);
      expect(await keyAt(other.url)).toEqual(key);
      expect(await send(other.url, await sealed(key, submission()))).toMatchObject({ status: 201 });
      const files = await readdir(env.KEYS_DIR);
      expect(files.filter((name) => name.startsWith("key-"))).toHaveLength(1);
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
    }
  });

  it("come back from the saved folder after they were lost, while the server runs", async () => {
    const env = environment("lost");
    const before = await startServer({ env });
    const delivery = await sealed(await keyAt(before.url), submission());
    await before.stop();
    const saved = join(folder, "saved");
    await cp(env.KEYS_DIR, saved, { recursive: true });
    await rm(env.KEYS_DIR, { recursive: true });

    const after = await startServer({ env });
    try {
      const fresh = await keyAt(after.url);
      expect(fresh.id).not.toBe(delivery.key);
      expect(await send(after.url, delivery)).toMatchObject({
        status: 422,
        code: "seal.unknown-key",
        where: [delivery.key],
      });
      await cp(saved, env.KEYS_DIR, { recursive: true });
      expect(await send(after.url, delivery)).toMatchObject({ status: 201 });
      expect(await send(after.url, await sealed(fresh, submission()))).toMatchObject({
        status: 201,
      });
    } finally {
      await after.stop();
    }
  });
});
