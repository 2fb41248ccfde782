import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { de } from "../../../surveys/messages/resident/de.ts";
import { deSimple } from "../../../surveys/messages/resident/de-simple.ts";
import { de as deMore } from "../../../surveys/messages/tablet/de.ts";
import { deSimple as deSimpleMore } from "../../../surveys/messages/tablet/de-simple.ts";
import { expectAccessible, openBrowser } from "../../environment/browser.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { storedResponses } from "../../environment/stored-responses.ts";
import {
  arrive,
  begin,
  choose,
  forward,
  REVIEW,
  SITE,
  skipTo,
  TITLE,
  visitUpToReview,
  watchPosts,
} from "./a-visit.ts";

describe("the residents' survey", () => {
  let data: string;
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const broken: string[] = [];

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "survey-"));
    server = await startServer({ env: { DEMO: "1", DATA_DIR: data } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(data, { recursive: true, force: true });
  });
  beforeEach(async () => {
    context = await browser.newContext({
      locale: "de-DE",
      reducedMotion: "reduce",
      viewport: { width: 1024, height: 768 },
    });
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
    broken.length = 0;
    page.on("pageerror", (error) => broken.push(error.message));
  });
  afterEach(async () => {
    await context?.close();
    expect(broken).toEqual([]);
  });

  /** What the server has of these posts, opened. */
  const stored = (posts: readonly { id: string }[]) =>
    storedResponses(
      data,
      posts.map(({ id }) => id),
    );
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");

  it("is reached from the list of places, and says that it is a demo", async () => {
    await page.goto(`${server.url}/?sprache=de`);
    await page.getByText("Demo: Alle Daten auf dieser Seite sind erfunden.").waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Bibliothek Gorbitz" }).click();
    await page.getByRole("heading", { name: TITLE }).waitFor();
    expect(new URL(page.url()).search).toBe("?sprache=de");
  });

  it("says in words that a place does not exist, and shows the way on", async () => {
    await page.goto(`${server.url}/s/nirgendwo`);
    await page.getByText("Diesen Ort kennen wir nicht.").waitFor();
    await page.getByRole("link", { name: "Alle Orte zeigen" }).click();
    await page.getByRole("heading", { name: "Wo sind Sie gerade?" }).waitFor();
  });

  it("can be filled in to the thanks with the keyboard alone", async () => {
    const words = { ...de, ...deMore };
    const posts = watchPosts(page);
    await arrive(page, server.url);
    const tabTo = async (selector: string) => {
      for (let tabs = 0; tabs < 80; tabs++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((css) => document.activeElement?.matches(css), selector)) return;
      }
      throw new Error(`no way to ${selector} with the tab key`);
    };
    await page.getByRole("button", { name: "Deutsch", exact: true }).press("Enter");
    await tabTo(".go .btn");
    await page.keyboard.press("Enter");
    await tabTo(".offer");
    await page.keyboard.press("Enter");
    await tabTo(".forward");
    await page.keyboard.press("Enter");
    while (!(await page.getByRole("heading", { name: words["review.title"] }).isVisible())) {
      // The heading has the focus; the first tab leads to the answers.
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      await tabTo(".forward");
      await page.keyboard.press("Enter");
    }
    await tabTo(".forward");
    await page.keyboard.press("Enter");
    await page.getByText(words["thanks.sent"]).waitFor();
    expect(posts.map(({ status }) => status)).toEqual([201]);
    const [response] = stored(posts);
    expect(response).toMatchObject({ language: "de", mode: "web", site: SITE, helped: 0 });
    expect(response?.answers).toMatchObject({
      help_network: "several",
      help_barriers: { state: "hidden" },
    });
    expect(response?.answers.top_three).toEqual([response?.orderShown?.top_three?.[0]]);
  });

  it("can be filled in to the thanks by touch alone, in plain language", async () => {
    const words = { ...deSimple, ...deSimpleMore };
    const touching = await browser.newContext({
      locale: "de-DE",
      reducedMotion: "reduce",
      viewport: { width: 768, height: 1024 },
      hasTouch: true,
    });
    const tablet = await touching.newPage();
    const posts = watchPosts(tablet);
    await arrive(tablet, server.url);
    await tablet.getByRole("button", { name: "Einfache Sprache", exact: true }).tap();
    await tablet.locator(".go .btn").tap();
    await tablet.locator(".offer").first().tap();
    await tablet.locator(".forward").tap();
    while (!(await tablet.getByRole("heading", { name: words["review.title"] }).isVisible())) {
      const answer = tablet.locator("label.answer, label.step").first();
      if (await answer.isVisible()) await answer.tap();
      await tablet.locator(".forward").tap();
    }
    await tablet.locator(".forward").tap();
    await tablet.getByText(words["thanks.sent"]).waitFor();
    expect(posts.map(({ status }) => status)).toEqual([201]);
    expect(stored(posts)).toMatchObject([
      { language: "de-simple", mode: "web", answers: { help_network: "several" } },
    ]);
    await touching.close();
  });

  it("changes its language on any question without losing the answer", async () => {
    await arrive(page, server.url);
    await begin(page);
    await choose(page, "ja, eine Person");
    await page.getByRole("button", { name: "Sprache", exact: true }).click();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("Question 1 of 15").waitFor();
    await expect
      .poll(() => page.getByRole("radio", { name: "yes, one person" }).isChecked())
      .toBe(true);
    expect(await page.getAttribute("html", "lang")).toBe("en");
    await page.getByRole("button", { name: "Language" }).click();
    await page.getByRole("button", { name: "Einfache Sprache" }).click();
    await expect
      .poll(() => page.getByRole("radio", { name: "ja, ein Mensch" }).isChecked())
      .toBe(true);
  });

  it("moves the focus to what is new, and moves on only when told to", async () => {
    await arrive(page, server.url);
    await begin(page);
    expect(await focused()).toContain("Stellen Sie sich vor");
    await expect.poll(() => forward(page).textContent()).toContain("Überspringen");
    await choose(page, "ja, mehrere");
    await expect.poll(() => forward(page).textContent()).toContain("Weiter");
    await expect.poll(() => page.getByText("Frage 1 von 15").isVisible()).toBe(true);
    await forward(page).click();
    expect(await focused()).toContain("Wer hilft Ihnen heute");
    await skipTo(page, "Wie wichtig sind Ihnen diese Themen für das Leben hier?");
    expect(await focused()).toContain("Wie wichtig sind Ihnen");
    await forward(page).click();
    expect(await focused()).toBe("Hilfe im Alltag");
    await page.getByText("Frage 4 von 15 · Thema 2 von 9").waitFor();
    expect(await page.title()).toContain("Thema 2 von 9");
  });

  it("explains the limit of a ranking, and lets a place be given back", async () => {
    await arrive(page, server.url);
    await begin(page);
    await skipTo(page, "Was soll hier zuerst angepackt werden?");
    const tiles = page.locator("button.rank");
    for (const index of [0, 1, 2, 3]) await tiles.nth(index).click();
    const note = page.locator(".foot [role=status]");
    await expect.poll(() => note.textContent()).toContain("Sie haben schon drei.");
    expect(await tiles.nth(3).getAttribute("aria-pressed")).toBe("false");
    await tiles.nth(0).click();
    await expect.poll(() => note.textContent()).toBe("");
    await expect.poll(() => tiles.nth(1).textContent()).toContain("Platz 1");
    await tiles.nth(3).click();
    await expect.poll(() => tiles.nth(3).textContent()).toContain("Platz 3");
  });

  it("leaves a box empty that would be one too many", async () => {
    await arrive(page, server.url);
    await begin(page);
    await skipTo(page, "Was würde Ihnen oder Ihrer Familie heute am meisten helfen?");
    const boxes = page.getByRole("checkbox");
    for (const index of [0, 1, 2, 3]) await boxes.nth(index).click();
    await expect.poll(() => boxes.nth(3).isChecked()).toBe(false);
    await expect
      .poll(() => page.locator(".foot [role=status]").textContent())
      .toContain("Sie haben schon drei.");
    // The last one is exclusive: it clears the others.
    await boxes.last().click();
    await expect.poll(() => page.getByRole("checkbox", { checked: true }).count()).toBe(1);
  });

  it("comes back from a change to the same row at the same height", async () => {
    await arrive(page, server.url);
    await visitUpToReview(page);
    const button = page.getByRole("button", { name: /Ändern.*Wie alt sind Sie/ });
    await button.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(100);
    await button.click();
    await choose(page, "75 bis 84 Jahre");
    await forward(page).click();
    await page.getByRole("heading", { name: REVIEW }).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await focused()).toContain("Wie alt sind Sie");
    await page.getByText("75 bis 84 Jahre").waitFor();
  });

  it("hands in one response however often the button is pressed", async () => {
    const posts = watchPosts(page);
    await arrive(page, server.url);
    await visitUpToReview(page);
    await forward(page).dblclick();
    await page.getByText("Ihre Antworten sind angekommen.").waitFor();
    await page.reload();
    await page.getByRole("heading", { name: TITLE }).waitFor();
    expect(new Set(posts.map(({ id }) => id)).size).toBe(1);
    expect(posts.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it("keeps answers given without a network, and sends them under their id when it is back", async () => {
    const posts = watchPosts(page);
    await arrive(page, server.url);
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await visitUpToReview(page);
    await forward(page).click();
    await page.getByText("Kein Internet. Ihre Antworten sind hier sicher").waitFor();
    await page.getByRole("button", { name: "Fertig", exact: true }).click();
    await page.getByRole("heading", { name: TITLE }).waitFor();
    expect(posts).toEqual([]);

    await context.setOffline(false);
    await vi.waitFor(() => expect(posts).toHaveLength(1), { timeout: 10_000 });
    expect(posts[0]?.status).toBe(201);
  });

  it("sends on its next start what a lost reply or a closed page left behind, once", async () => {
    await arrive(page, server.url);
    await page.waitForLoadState("networkidle");
    const attempts: string[] = [];
    // The server takes it, but the reply is lost on the way.
    await page.route("**/api/submissions", async (route) => {
      attempts.push(route.request().postDataJSON().id);
      await route.fetch();
      await route.abort();
    });
    await visitUpToReview(page);
    await forward(page).click();
    await page.getByRole("heading", { name: "Vielen Dank!" }).waitFor();
    await vi.waitFor(() => expect(attempts).toHaveLength(1), 10_000);
    await page.close();

    page = await context.newPage();
    const posts = watchPosts(page);
    await arrive(page, server.url);
    await vi.waitFor(() => expect(posts).toHaveLength(1), { timeout: 10_000 });
    expect(posts[0]).toMatchObject({ status: 200, id: attempts[0] });
  });

  it("puts aside what the server will never take, and sends what comes after", async () => {
    await arrive(page, server.url);
    await page.waitForLoadState("networkidle");
    await page.route(
      "**/api/submissions",
      (route) =>
        route.fulfill({
          status: 422,
          contentType: "application/problem+json",
          body: JSON.stringify({
            type: "about:blank",
            title: "",
            status: 422,
            code: "submission.unknown-wave",
            where: [],
          }),
        }),
      { times: 1 },
    );
    const posts = watchPosts(page);
    await visitUpToReview(page);
    await forward(page).click();
    await page.getByText("Bitte sagen Sie dem Team Bescheid.").waitFor();
    await page.getByRole("button", { name: "Fertig", exact: true }).click();
    await visitUpToReview(page);
    await forward(page).click();
    await page.getByText("Ihre Antworten sind angekommen.").waitFor();
    expect(posts.map(({ status }) => status)).toEqual([422, 201]);
  });

  it("shows the next person the bench and nothing else, also by the back key", async () => {
    await arrive(page, server.url);
    await page.getByRole("button", { name: /^Schrift/ }).click();
    await visitUpToReview(page);
    await forward(page).click();
    await page.getByRole("button", { name: "Fertig", exact: true }).click();
    await page.getByRole("heading", { name: TITLE }).waitFor();
    expect(await page.getAttribute("html", "data-size")).toBe("100");
    const stored = () => page.evaluate(() => [localStorage.length, sessionStorage.length]);
    expect(await stored()).toEqual([0, 0]);
    await page.goForward({ timeout: 500 }).catch(() => undefined);
    await expect.poll(() => page.getByRole("heading", { name: TITLE }).isVisible()).toBe(true);
    await page.goBack();
    await page.goForward();
    await page.getByRole("heading", { name: TITLE }).waitFor();
    expect(await page.locator("body").textContent()).not.toContain("ja, eine Person");
  });

  it("goes one question back by the browser's back key, and keeps the answers", async () => {
    await arrive(page, server.url);
    await begin(page);
    await choose(page, "ja, eine Person");
    await forward(page).click();
    await page.getByText("Frage 2 von 15").waitFor();
    await page.goBack();
    await page.getByText("Frage 1 von 15").waitFor();
    await expect
      .poll(() => page.getByRole("radio", { name: "ja, eine Person" }).isChecked())
      .toBe(true);
  });

  it.each([
    { width: 390, height: 844, size: 2, contrast: 1 },
    { width: 1024, height: 768, size: 0, contrast: 2 },
  ])(
    "fits and is accessible: $width × $height, size step $size, contrast step $contrast",
    async ({ width, height, size, contrast }) => {
      await page.setViewportSize({ width, height });
      await arrive(page, server.url);
      for (let touch = 0; touch < size; touch++)
        await page.getByRole("button", { name: /^Schrift/ }).click();
      for (let touch = 0; touch < contrast; touch++)
        await page.getByRole("button", { name: /^Kontrast/ }).click();
      const check = async () => {
        await expectAccessible(page);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(sideways, await page.title()).toBeLessThanOrEqual(0);
      };
      await check();
      await page.getByRole("button", { name: "Anfangen" }).click();
      await check();
      await page.getByRole("button", { name: /Füreinander sorgen/ }).click();
      await check();
      await page.getByRole("button", { name: "Ja, ich mache mit" }).click();
      await choose(page, "Ich bin mir nicht sicher.");
      await check();
      await forward(page).click();
      await choose(page, "etwas anderes");
      await page.getByLabel(/Was genau/).fill("Anruf 0351 4881234");
      await page.getByText("Das sieht aus wie eine Telefonnummer.").waitFor();
      await check();
      await skipTo(page, "Wie wichtig sind Ihnen diese Themen für das Leben hier?");
      await choose(page, "eher wichtig");
      await check();
      await skipTo(page, "Was soll hier zuerst angepackt werden?");
      for (const index of [0, 1, 2, 3]) await page.locator("button.rank").nth(index).click();
      await check();
      await skipTo(page, REVIEW);
      await check();
      await forward(page).click();
      await page.getByText("Ihre Antworten sind angekommen.").waitFor();
      await check();
    },
    60_000,
  );
});
