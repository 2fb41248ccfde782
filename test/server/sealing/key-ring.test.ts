import { chmod, copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { KeyFolderError } from "../../../server/sealing/key-folder.ts";
import { openKeyRing } from "../../../server/sealing/key-ring.ts";
import type { Submission } from "../../../surveys/wire/submission.ts";
import { boxed, sealed } from "../../environment/sealing.ts";

const submission: Submission = {
  id: "5f0c0f3e-8a54-4d0e-9d4c-0a3e1d3d6a11",
  wave: "spring",
  questionnaire: "sorgekultur",
  version: 1,
  wording: "w",
  language: "de",
  site: "gorbitz_library",
  mode: "web",
  day: "2026-05-12",
  answers: { gender: "female" },
  otherTexts: {},
  orderShown: {},
};
const OTHER_ID = "5f0c0f3e-8a54-4d0e-9d4c-0a3e1d3d6a12";

describe("the key ring", () => {
  let parent: string;
  let folder: string;
  let minute: number;
  const now = () => new Date(Date.UTC(2026, 4, 12, 14, minute));
  const ring = () => openKeyRing(folder, now);
  const keyFiles = async () => (await readdir(folder)).filter((name) => name.startsWith("key-"));
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), "keys-"));
    folder = join(parent, "keys");
    minute = 0;
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  it("opens what was sealed to its key, and after a restart too", async () => {
    const before = await ring();
    const delivery = await sealed(await before.current(), submission);
    expect(await before.open(delivery)).toEqual({ kind: "opened", submission });
    const after = await ring();
    expect(await after.current()).toEqual(await before.current());
    expect(await after.open(delivery)).toEqual({ kind: "opened", submission });
  });

  it("makes one key at the first start, which only its owner may read", async () => {
    await ring();
    const [name = "", ...more] = await keyFiles();
    expect(more).toEqual([]);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await readdir(folder)).filter((file) => file.includes("unfinished"))).toEqual([]);
  });

  it("is the same for all that start at once on an empty folder", async () => {
    const rings = await Promise.all(Array.from({ length: 8 }, ring));
    const ids = await Promise.all(rings.map(async (one) => (await one.current()).id));
    expect(new Set(ids).size).toBe(1);
    expect(await keyFiles()).toHaveLength(1);
  });

  it("does not know what was sealed to a stranger's key, and names that key", async () => {
    const stranger = await openKeyRing(join(parent, "elsewhere"), now);
    const delivery = await sealed(await stranger.current(), submission);
    expect(await (await ring()).open(delivery)).toEqual({
      kind: "refused",
      problem: { code: "seal.unknown-key", where: [delivery.key] },
    });
  });

  it.each([
    ["one changed byte in the words", (box: Buffer) => flipped(box, 80)],
    ["one changed byte in the encapsulated key", (box: Buffer) => flipped(box, 20)],
    ["a missing end", (box: Buffer) => box.subarray(0, -1)],
    ["nothing but the encapsulated key", (box: Buffer) => box.subarray(0, 65)],
    ["too little for a key", (box: Buffer) => box.subarray(0, 10)],
  ])("refuses a box with %s", async (_name, change) => {
    const keys = await ring();
    const delivery = await sealed(await keys.current(), submission);
    const box = change(Buffer.from(delivery.box, "base64url")).toString("base64url");
    expect(await keys.open({ ...delivery, box })).toEqual({
      kind: "refused",
      problem: { code: "seal.broken", where: [submission.id] },
    });
  });

  it("refuses a box under another id, outside or inside", async () => {
    const keys = await ring();
    const current = await keys.current();
    const broken = { kind: "refused", problem: { code: "seal.broken", where: [OTHER_ID] } };
    const moved = { ...(await sealed(current, submission)), id: OTHER_ID };
    expect(await keys.open(moved)).toEqual(broken);
    expect(await keys.open(await sealed(current, submission, OTHER_ID))).toEqual(broken);
  });

  it.each([
    ["no JSON", "{"],
    ["no submission", JSON.stringify({ id: submission.id })],
  ])("refuses a box with %s inside", async (_name, text) => {
    const keys = await ring();
    const { id: key, publicKey } = await keys.current();
    const box = await boxed(publicKey, text, submission.id);
    expect(await keys.open({ form: "sealed", id: submission.id, key, box })).toMatchObject({
      problem: { code: "seal.broken" },
    });
  });

  it("seals to the new key after a rotation and still opens boxes to the old one", async () => {
    const keys = await ring();
    const old = await keys.current();
    const waiting = await sealed(old, submission);
    const fresh = await keys.rotate();
    expect(fresh.id).not.toBe(old.id);
    expect(await keys.current()).toEqual(fresh);
    expect(await keys.open(waiting)).toMatchObject({ kind: "opened" });
    expect(await keys.open(await sealed(fresh, submission))).toMatchObject({ kind: "opened" });
    expect((await keys.list()).map(({ id }) => id)).toEqual([old.id, fresh.id]);
  });

  it("seals to the new key even where the clock was set back", async () => {
    minute = 30;
    const keys = await ring();
    minute = 0;
    const fresh = await keys.rotate();
    expect(await keys.current()).toEqual(fresh);
    expect(await (await ring()).current()).toEqual(fresh);
  });

  it("notices a rotation by another process: at once to open, within a minute to seal", async () => {
    const server = await ring();
    const old = await server.current();
    const fresh = await (await ring()).rotate();
    expect(await server.current()).toEqual(old);
    expect(await server.open(await sealed(fresh, submission))).toMatchObject({ kind: "opened" });
    const another = await ring();
    const newest = await (await ring()).rotate();
    minute = 2;
    expect(await another.current()).toEqual(newest);
  });

  it("goes on with the keys at hand while the folder is out of reach", async () => {
    const keys = await ring();
    const current = await keys.current();
    await rm(folder, { recursive: true });
    minute = 2;
    expect(await keys.current()).toEqual(current);
    expect(await keys.open(await sealed(current, submission))).toMatchObject({ kind: "opened" });
  });

  it("goes on with the keys at hand when the folder was emptied, and forgets one that was taken away", async () => {
    const keys = await ring();
    const old = await keys.current();
    const fresh = await keys.rotate();
    await rm(join(folder, `key-${old.id}.json`));
    expect(await keys.list()).toMatchObject([{ id: fresh.id }]);
    expect(await keys.open(await sealed(old, submission))).toMatchObject({
      problem: { code: "seal.unknown-key" },
    });
    await rm(join(folder, `key-${fresh.id}.json`));
    minute = 2;
    expect(await keys.current()).toEqual(fresh);
    await expect(keys.list()).rejects.toThrow(/kein Schlüssel mehr/);
  });

  it("opens what waited after lost keys are put beside the new one, without a restart", async () => {
    const lost = await ring();
    const waiting = await sealed(await lost.current(), submission);
    const [name = ""] = await keyFiles();
    await copyFile(join(folder, name), join(parent, name));
    await rm(folder, { recursive: true });

    const keys = await ring();
    expect(await keys.open(waiting)).toMatchObject({ problem: { code: "seal.unknown-key" } });
    await copyFile(join(parent, name), join(folder, name));
    expect(await keys.open(waiting)).toMatchObject({ kind: "opened" });
  });

  it("starts on a folder that nobody may write to, once a key lies there", async () => {
    const { id } = await (await ring()).current();
    await chmod(folder, 0o500);
    expect((await (await ring()).current()).id).toBe(id);
    await chmod(folder, 0o700);
  });

  it("says which folder cannot be used, and why", async () => {
    await writeFile(folder, "eine Datei, kein Ordner");
    await expect(ring()).rejects.toThrow(KeyFolderError);
    await expect(ring()).rejects.toThrow(folder);
    await rm(folder);
    await ring();
    await writeFile(join(folder, "key-AAAAAAAAAAAAAAAA.json"), "{}");
    await expect(ring()).rejects.toThrow(/key-AAAAAAAAAAAAAAAA\.json ist kein Schlüssel/);
  });

  it("writes down nothing but the key: no answer, no host, no path", async () => {
    await ring();
    const [name = ""] = await keyFiles();
    const file = JSON.parse(await readFile(join(folder, name), "utf8"));
    expect(Object.keys(file).sort()).toEqual(["createdAt", "format", "privateKey"]);
  });
});

function flipped(box: Buffer, at: number): Buffer {
  const changed = Buffer.from(box);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
