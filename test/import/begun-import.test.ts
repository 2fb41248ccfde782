import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importById } from "../../db/queries/batches.ts";
import { prepare } from "../../server/import/planning.ts";
import { resumeImports } from "../../server/import/resume-imports.ts";
import { freshWave } from "../environment/fieldwork.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import { signedInAs } from "../environment/people.ts";
import { importRoom } from "./import-room.ts";

const SITE = "gorbitz_sachsenforum";

describe.each(ENGINES)("an import on %s", (engine) => {
  let installation: TestInstallation;
  let room: ReturnType<typeof importRoom>;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    room = importRoom(installation, await signedInAs(installation, "staff"), SITE);
  });
  afterAll(() => installation.close());

  const file = (...lines: string[]) => Buffer.from(`${lines.join("\n")}\n`);
  const planned = async (...lines: string[]) => {
    const wave = await freshWave(installation.context, "sorgekultur", [SITE]);
    return room.planned(wave.id, file(...lines));
  };

  it("that was begun and killed before its first row is read in after the restart", async () => {
    const { context } = installation;
    const id = await planned("Bogennummer;Datum;gender", "1;12.05.2026;female");
    const batch = await importById(context.database.kysely, id);
    if (!batch) throw new Error("no batch");
    await prepare(context, batch);
    expect((await room.run(id)).status).toBe(409);
    await resumeImports(context);
    expect((await room.until(id, "done")).progress).toMatchObject({ rowsRead: 1, accepted: 1 });
  });

  it("of the same sender knows its columns, also where one was added", async () => {
    const first = await planned("Bogennummer;Datum;wer;gender", "1;12.05.2026;Kö;Frau Schmidt");
    const { columns } = await room.reading(first);
    const named = (heading: string) => columns.findIndex((column) => column.heading === heading);
    const values = { "Frau Schmidt": "female" };
    await room.say(first, {
      columns: [
        { index: named("wer"), use: "ignored" },
        { index: named("gender"), use: "answer", rule: { question: "gender", values } },
      ],
    });
    await room.carryOut(first);

    const lines = ["Bogennummer;Datum;Anm.;wer;gender", "2;12.05.2026;;Kö;Frau Schmidt"];
    const second = await room.reading(await planned(...lines));
    expect(second.remembered).toBe(1);
    expect(second.columns.map(({ heading, use }) => [heading, use])).toEqual([
      ["Bogennummer", "identity"],
      ["Datum", "day"],
      ["Anm.", "unmatched"],
      ["wer", "ignored"],
      ["gender", "answer"],
    ]);
    expect(second.samples[0]?.answers).toEqual([
      { question: "Welches Geschlecht haben Sie?", answer: "weiblich" },
    ]);
  });
});
