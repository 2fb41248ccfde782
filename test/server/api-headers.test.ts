import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestInstallation } from "../environment/installations.ts";
import { freshInstallation } from "../environment/installations.ts";

describe("every reply that is data", () => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
  });
  afterAll(() => installation.close());

  it.each([
    ["a success", "/api/survey/sites", 200],
    ["a problem that a route found", "/api/survey/sites/nirgends", 404],
    ["a problem of access", "/api/accounts", 401],
    ["an address that is not there", "/api/nirgends", 404],
  ])("is kept by nobody and guessed by nobody: %s", async (_name, path, status) => {
    const reply = await installation.request(path);
    expect(reply.status).toBe(status);
    expect(reply.headers.get("cache-control")).toBe("no-store");
    expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
  });
});
