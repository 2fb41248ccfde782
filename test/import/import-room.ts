import * as v from "valibot";
import { expect } from "vitest";
import {
  ImportForesight,
  ImportReading,
  ImportResult,
  ImportSummary,
  Uploaded,
} from "../../surveys/wire/import.ts";
import type { TestInstallation } from "../environment/installations.ts";
import type { TestPerson } from "../environment/people.ts";

/** The import room as somebody walks through it over HTTP. */
export function importRoom(installation: TestInstallation, person: TestPerson, site: string) {
  const get = async (path: string) => (await person.request(`/api/imports/${path}`)).json();
  const upload = (wave: string, bytes: Uint8Array, name = "Umfrage_final(2).csv") =>
    installation.request(
      `/api/imports?${new URLSearchParams({ site, wave, mode: "paper", name })}`,
      { method: "POST", headers: { cookie: person.cookie }, body: new Uint8Array(bytes) },
    );
  const reading = async (id: string) => v.parse(ImportReading, await get(`${id}/reading`));
  const change = (id: string, json: Record<string, unknown>) =>
    person.request(`/api/imports/${id}/plan`, { method: "PUT", json });
  /** Changes some of the plan, and leaves the rest. */
  const say = async (id: string, json: Record<string, unknown>) => {
    const { day, survey, dateOrder } = await reading(id);
    const reply = await change(id, { columns: [], day, survey, dateOrder, ...json });
    expect(reply.status).toBe(200);
    return v.parse(ImportReading, await reply.json());
  };
  const check = async (id: string) =>
    v.parse(
      ImportForesight,
      await (await person.request(`/api/imports/${id}/check`, { method: "POST" })).json(),
    );
  const until = async (id: string, state: string) => {
    for (let tries = 0; tries < 600; tries++) {
      const summary = v.parse(ImportSummary, await get(id));
      if (summary.state === state) return summary;
      await new Promise((turn) => setTimeout(turn, 50));
    }
    throw new Error(`import ${id} does not become ${state}`);
  };
  const planned = async (wave: string, bytes: Uint8Array, name?: string) => {
    const reply = await upload(wave, bytes, name);
    expect(reply.status).toBe(201);
    return v.parse(Uploaded, await reply.json()).id;
  };
  const tickOpen = async (id: string) => {
    const { columns } = await reading(id);
    const open = columns.filter(({ use }) => use === "unmatched");
    await say(id, { columns: open.map(({ index }) => ({ index, use: "ignored" })) });
  };
  const run = (id: string) => person.request(`/api/imports/${id}/run`, { method: "POST" });
  return {
    upload,
    planned,
    reading,
    say,
    check,
    decide: (id: string, decisions: unknown[]) =>
      person.request(`/api/imports/${id}/decisions`, { method: "PUT", json: { decisions } }),
    tickOpen,
    run,
    until,
    /** Carries a plan out to its end. */
    async carryOut(id: string) {
      expect((await run(id)).status).toBe(202);
      return until(id, "done");
    },
    async undo(id: string) {
      const reply = await person.request(`/api/imports/${id}/undo`, { method: "POST" });
      expect(reply.status).toBe(202);
      return until(id, "undone");
    },
    result: async (id: string) => v.parse(ImportResult, await get(`${id}/result`)),
    async rejects(id: string, format: "xlsx" | "csv") {
      const reply = await person.request(`/api/imports/${id}/rejects?format=${format}`);
      expect(reply.status).toBe(200);
      return {
        name: decodeURIComponent(reply.headers.get("content-disposition") ?? ""),
        bytes: Buffer.from(await reply.arrayBuffer()),
      };
    },
  };
}
