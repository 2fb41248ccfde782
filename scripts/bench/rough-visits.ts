/// <reference lib="dom" />
// Some functions below run in a page.
import type { BrowserContext, Page } from "playwright-core";
import type { Chance } from "../../server/seed/chance.ts";
import { killBrowser } from "./browser-process.ts";
import type { RoughNetwork } from "./rough-network.ts";

/**
 * One person after the other at a browser that is killed again and again at random moments. Each writes
 * words of their own; whoever has read "gespeichert" is remembered.
 *
 * @param options.open opens the browser on its profile folder
 * @param options.page address of the survey at one site, through the network
 * @returns the words of all whose answers were acknowledged
 */
export async function roughVisits({
  profile,
  open,
  network,
  page: address,
  answers,
  kills,
  chance,
}: {
  profile: string;
  open: () => Promise<BrowserContext>;
  network: RoughNetwork;
  page: string;
  answers: number;
  kills: number;
  chance: Chance;
}): Promise<Set<string>> {
  const acknowledged = new Set<string>();
  const perKill = Math.ceil(answers / (kills + 1));
  let person = 0;
  for (let life = 0; life <= kills; life++) {
    const context = await open();
    try {
      const page = await arrive(context, address);
      network.setRough(true);
      const wanted = Math.min(answers, perKill * (life + 1));
      while (acknowledged.size < wanted) {
        person += 1;
        const words = `Wunsch ${person} von vielen.`;
        await page.evaluate(answerAndHandIn, words);
        acknowledged.add(words);
      }
      if (life === kills) break;
      // In the midst of the next one: answering, sealing, writing, or sending.
      const next = page.evaluate(answerAndHandIn, `Wunsch ${++person} von vielen.`);
      next.catch(() => undefined);
      await new Promise((done) => setTimeout(done, 2500 * chance()));
      await killBrowser(profile);
    } finally {
      await context.close().catch(() => undefined);
    }
  }
  return acknowledged;
}

/** Opens the survey once more and waits until nothing waits in it. @throws after two minutes */
export async function sendTheRest(
  open: () => Promise<BrowserContext>,
  network: RoughNetwork,
  address: string,
): Promise<void> {
  network.setRough(false);
  const context = await open();
  try {
    const page = await arrive(context, address);
    const deadline = Date.now() + 120_000;
    while ((await page.evaluate(parcelsHere)) > 0) {
      if (Date.now() > deadline) throw new Error("something still waits after two minutes");
      await new Promise((done) => setTimeout(done, 250));
    }
  } finally {
    await context.close();
  }
}

/** The very first time the page and all of the app come through a network; then from the device. */
async function arrive(context: BrowserContext, address: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  await page.locator(".go .btn").waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  return page;
}

/** Runs in the page: from the bench to "gespeichert" and back, as fast as the page can go. */
async function answerAndHandIn(words: string): Promise<void> {
  const until = async <T>(find: () => T | null | undefined | false): Promise<T> => {
    for (;;) {
      const found = find();
      if (found) return found;
      await new Promise((done) => setTimeout(done, 4));
    }
  };
  const press = async (selector: string) =>
    (await until(() => document.querySelector<HTMLElement>(selector))).click();
  const forward = ".foot .forward";
  await press(".go .btn");
  await press(".offer");
  let title = document.title;
  while (!document.querySelector(".thanks")) {
    const field = document.querySelector("main textarea");
    if (field instanceof HTMLTextAreaElement && field.value === "") {
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    await press(forward);
    await until(() => document.title !== title);
    title = document.title;
  }
  await until(() => document.querySelector(".thanks .saved")?.textContent);
  await press(forward);
  await until(() => document.querySelector(".go .btn"));
}

/** Runs in the page: how much lies in its outbox. */
function parcelsHere(): Promise<number> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open("nachbarstimme-outbox");
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction(["waiting", "refused"]);
      const counts = ["waiting", "refused"].map((name) => reading.objectStore(name).count());
      reading.oncomplete = () => {
        opening.result.close();
        done(counts.reduce((sum, { result }) => sum + result, 0));
      };
    };
  });
}
