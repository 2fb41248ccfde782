import { describe, expect, it } from "vitest";
import type { Posted } from "../../../../client/resident/outbox/post-parcel.ts";
import { postParcel } from "../../../../client/resident/outbox/post-parcel.ts";
import { parcel } from "./a-server.ts";

describe("posting a parcel", () => {
  const answer = (status: number, body: unknown) => async () =>
    new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
  const problem = (code: string) => ({
    type: "about:blank",
    title: "",
    status: 422,
    code,
    where: [],
  });

  it.each<[string, number, unknown, Posted]>([
    ["our receipt", 201, { id: "a", outcome: "stored" }, { kind: "taken" }],
    ["our receipt again", 200, { id: "a", outcome: "repeated" }, { kind: "taken" }],
    [
      "a receipt for another",
      200,
      { id: "b", outcome: "stored" },
      { kind: "unreachable", answered: false },
    ],
    ["a wifi's login page", 200, "<h1>Willkommen</h1>", { kind: "unreachable", answered: false }],
    [
      "that it contradicts",
      409,
      problem("submission.conflict"),
      { kind: "refused", code: "submission.conflict" },
    ],
    ["that it was withdrawn", 410, problem("submission.withdrawn"), { kind: "taken" }],
    ["a proxy's refusal", 403, "<h1>Forbidden</h1>", { kind: "unreachable", answered: true }],
    ["a proxy without us", 502, "<h1>Bad gateway</h1>", { kind: "unreachable", answered: true }],
    ["too many at once", 429, problem("server.busy"), { kind: "busy" }],
    ["a busy server", 503, problem("server.busy"), { kind: "busy" }],
    [
      "that the server stumbled",
      500,
      problem("server.failed"),
      { kind: "failed", code: "server.failed" },
    ],
    ["a revoked tablet", 403, problem("device.revoked"), { kind: "barred", door: "revoked" }],
    ["a forgotten tablet", 401, problem("device.key-needed"), { kind: "barred", door: "unpaired" }],
  ])("reads %s", async (_, status, body, posted) => {
    expect(await postParcel(parcel("a"), "a tablet's key", answer(status, body))).toEqual(posted);
  });

  it("goes with the tablet's key, or with the ticket that the parcel brings along", async () => {
    const keys: (string | null)[] = [];
    const server = async (_address: unknown, init?: RequestInit) => {
      keys.push(new Headers(init?.headers).get("authorization"));
      return Response.json({ id: "a", outcome: "stored" }, { status: 201 });
    };
    await postParcel(parcel("a"), undefined, server);
    await postParcel(parcel("a"), "key", server);
    await postParcel({ ...parcel("a"), ticket: "ticket" }, "key", server);
    expect(keys).toEqual([null, "Bearer key", "Bearer ticket"]);
  });

  it("puts aside on one's own device what only a tablet may send: others must not wait for it", async () => {
    const barred = answer(401, problem("device.key-needed"));
    expect(await postParcel(parcel("a"), undefined, barred)).toEqual({
      kind: "refused",
      code: "device.key-needed",
    });
  });

  it("tries again later where nobody answers", async () => {
    const unreachable = () => Promise.reject(new TypeError("Failed to fetch"));
    expect(await postParcel(parcel("a"), undefined, unreachable)).toEqual({
      kind: "unreachable",
      answered: false,
    });
  });
});
