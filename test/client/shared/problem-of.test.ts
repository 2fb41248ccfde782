import { describe, expect, it } from "vitest";
import { isUnreachable, problemOf } from "../../../client/shared/api/problem-of.ts";

const reply = (status: number, body: string) => new Response(body, { status });

describe("problemOf", () => {
  it("gives our own problem as it came", async () => {
    const problem = {
      type: "about:blank",
      title: "",
      status: 409,
      code: "site.taken",
      where: ["x"],
    };
    expect(await problemOf(reply(409, JSON.stringify(problem)))).toEqual(problem);
  });

  it.each([
    [401, "access.sign-in-needed"],
    [403, "access.not-permitted"],
    [404, "request.not-found"],
    [413, "request.too-large"],
    [418, "request.malformed"],
    [500, "server.failed"],
    [502, "server.busy"],
  ])("finds a code of ours for a strange reply with %i", async (status, code) => {
    expect(await problemOf(reply(status, "<h1>nginx</h1>"))).toMatchObject({ status, code });
  });

  it("does not take a code it does not know", async () => {
    const body = JSON.stringify({ type: "", title: "", status: 400, code: "no.such", where: [] });
    expect(await problemOf(reply(400, body))).toMatchObject({ code: "request.malformed" });
  });

  it("tells a server that was not reached from one that answered", async () => {
    const cut = await problemOf(new TypeError("Failed to fetch"));
    expect(cut).toMatchObject({ code: "server.busy" });
    expect(isUnreachable(cut)).toBe(true);
    expect(isUnreachable(await problemOf(reply(503, "")))).toBe(false);
  });
});
