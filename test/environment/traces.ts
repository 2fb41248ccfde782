import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";

/** Where a text lies in what a page's origin has stored: the names of the places, none if nowhere. */
export async function tracesInPage(page: Page, text: string): Promise<string[]> {
  const stored = await page.evaluate(everythingStored);
  const cookies = await page.context().cookies();
  const places = { ...stored, cookies: JSON.stringify(cookies), address: page.url() };
  return Object.entries(places)
    .filter(([, content]) => content.includes(text))
    .map(([place]) => place);
}

/** The files below a folder that hold a text, as UTF-8 or UTF-16. The browser must have ended before. */
export async function tracesInFolder(folder: string, text: string): Promise<string[]> {
  const utf16 = Buffer.from(text, "utf16le");
  const forms = [Buffer.from(text, "utf8"), utf16, Buffer.from(utf16).swap16()];
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.name.includes(text)) found.push(path);
    if (!entry.isFile()) continue;
    const content = await readFile(path);
    if (forms.some((form) => content.includes(form))) found.push(path);
  }
  return found;
}

/** Puts a text wherever a page can put one, so that a search for it can be trusted. */
export async function leaveTraces(context: BrowserContext, url: string, text: string) {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(async (secret) => {
    localStorage.setItem("trace", secret);
    sessionStorage.setItem("trace", secret);
    // biome-ignore lint/suspicious/noDocumentCookie: what a careless page would do
    document.cookie = `trace=${secret}; max-age=9999`;
    history.pushState({ secret }, "");
    await (await caches.open("trace")).put("/trace", new Response(secret));
    await new Promise<void>((done, failed) => {
      const opening = indexedDB.open("trace", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("trace");
      opening.onerror = () => failed(opening.error);
      opening.onsuccess = () => {
        const writing = opening.result.transaction("trace", "readwrite");
        writing.objectStore("trace").put({ deep: [secret] }, "trace");
        writing.oncomplete = () => {
          opening.result.close();
          done();
        };
      };
    });
  }, text);
  return page;
}

/** Runs in the page: each place's content as text. */
async function everythingStored(): Promise<Record<string, string>> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const databases: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await asked(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      databases.push(await asked(database.transaction(store).objectStore(store).getAll()));
    database.close();
  }
  const kept: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      kept.push(request.url, (await (await cache.match(request))?.text()) ?? "");
  }
  return {
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    indexedDB: JSON.stringify(databases),
    caches: kept.join("\n"),
    history: JSON.stringify(history.state),
  };
}
