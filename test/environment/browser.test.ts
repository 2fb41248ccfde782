import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { expectAccessible, openBrowser, openProfile } from "./browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function show(body: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(
    `data:text/html;charset=utf-8,<!doctype html><html lang="de"><title>Probe</title><main>${encodeURIComponent(body)}</main></html>`,
  );
  return page;
}

async function pageOnLocalhost(): Promise<string> {
  const server = createServer((_, response) => response.end("<!doctype html><title>Probe</title>"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  return `http://127.0.0.1:${address.port}`;
}

describe("openBrowser", () => {
  it("opens a page and draws its text with a font", async () => {
    const page = await show("<h1>Nachbarschaft für alle</h1><span>Straße</span>");
    expect(await page.textContent("h1")).toBe("Nachbarschaft für alle");
    const box = await page.locator("span").boundingBox();
    expect(box?.width).toBeGreaterThan(10);
  });
});

describe("openProfile", () => {
  it("remembers what a page stored after the browser was closed", async () => {
    const url = await pageOnLocalhost();
    const folder = await mkdtemp(join(tmpdir(), "nachbarstimme-profile-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));

    const before = await openProfile(folder);
    const page = await before.newPage();
    await page.goto(url);
    await page.evaluate(() => localStorage.setItem("answer", "kept"));
    await before.close();

    const after = await openProfile(folder);
    const again = await after.newPage();
    await again.goto(url);
    expect(await again.evaluate(() => localStorage.getItem("answer"))).toBe("kept");
    await after.close();
  });
});

describe("expectAccessible", () => {
  it("accepts a page without faults", async () => {
    await expectAccessible(await show("<h1>Befragung</h1><p>Was ist Ihnen wichtig?</p>"));
  });

  it("names the rule and the place of each fault", async () => {
    const page = await show('<h1>Befragung</h1><input id="age"><img id="map" src="data:,">');
    const failure = expectAccessible(page);
    await expect(failure).rejects.toThrow(/label \(critical\)[\s\S]*#age/);
    await expect(failure).rejects.toThrow(/image-alt \(critical\)[\s\S]*#map/);
  });
});
