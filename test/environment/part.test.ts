import { describe, expect, it } from "vitest";
import { demand, part } from "./part.ts";

describe("a part of the environment", () => {
  it("is handed out where it was found", async () => {
    expect(demand(await part(async () => ({ url: "postgres://here" })))).toMatchObject({
      url: "postgres://here",
    });
  });

  it("fails with the sentence that says what to do where it was not", async () => {
    const missing = await part(async () => {
      throw new Error("PostgreSQL fehlt: npm install.");
    });
    expect(() => demand(missing)).toThrow("PostgreSQL fehlt: npm install.");
  });
});
