import { afterAll, beforeAll, expect, it } from "vitest";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await freshInstallation("sqlite");
});
afterAll(() => installation.close());

const HOST = "umfrage.stadt.invalid";
const signIn = (headers: Record<string, string>) =>
  installation.request("/api/session", {
    method: "POST",
    headers: { "content-type": "application/json", host: HOST, ...headers },
    body: JSON.stringify({ email: "niemand@stadt.invalid", password: "falsch" }),
  });

it.each([
  ["another site's form", { "sec-fetch-site": "cross-site", origin: "https://fremd.invalid" }],
  ["another host of the same site", { "sec-fetch-site": "same-site" }],
  ["another origin, from a browser without fetch metadata", { origin: "https://fremd.invalid" }],
  ["an origin that hides itself", { origin: "null" }],
])("refuses a change that comes from %s", async (_, headers) => {
  const reply = await signIn(headers);
  expect(reply.status).toBe(403);
  expect((await reply.json()).code).toBe("request.cross-site");
});

it.each([
  ["its own page", { "sec-fetch-site": "same-origin", origin: `https://${HOST}` }],
  ["its own page, without fetch metadata", { origin: `https://${HOST}` }],
  ["a program that is no browser", {}],
])("lets a change through that comes from %s", async (_, headers) => {
  expect((await signIn(headers)).status).toBe(401);
});

it("lets other sites read what is public: links must work", async () => {
  const reply = await installation.request("/api/survey/sites", {
    headers: { "sec-fetch-site": "cross-site" },
  });
  expect(reply.status).toBe(200);
});

it("forbids inline scripts and styles, framing and foreign sources on every page", async () => {
  for (const path of ["/buero", "/", "/nothing"]) {
    const policy = (await installation.request(path)).headers.get("content-security-policy");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
  }
});
