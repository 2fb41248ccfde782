import { afterAll, beforeAll, expect, it } from "vitest";
import type { TestInstallation } from "../environment/installations.ts";
import { freshInstallation } from "../environment/installations.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await freshInstallation("sqlite");
});
afterAll(() => installation.close());

const json = { "content-type": "application/json" };

it("refuses a body that no client of ours would send, before it is read", async () => {
  const body = JSON.stringify({ form: "open", filling: "x".repeat(2_000_000) });
  const reply = await installation.request("/api/submissions", {
    method: "POST",
    headers: { ...json, "content-length": String(body.length) },
    body,
  });
  expect(reply.status).toBe(413);
  expect(await reply.json()).toMatchObject({ code: "request.too-large" });
});

it("refuses a body that does not say how long it is", async () => {
  const reply = await installation.request("/api/submissions", {
    method: "POST",
    headers: { ...json, "transfer-encoding": "chunked" },
    body: "{}",
  });
  expect(reply.status).toBe(413);
});

it("lets a usual body come to the route that judges it", async () => {
  const reply = await installation.request("/api/submissions", {
    method: "POST",
    headers: { ...json, "content-length": "2" },
    body: "{}",
  });
  expect(reply.status).toBe(400);
});
