import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { findChromium } from "./chromium.ts";
import { signIn, withDemo } from "./demo-server.ts";
import { PICTURES } from "./pictures.ts";
import { takeScreens } from "./screens.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** `screens [folder [look]]`: every screen for residents. Without an argument: the pictures of the README. */
async function main([what, folder, look]: readonly string[]): Promise<void> {
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
    env: { ...process.env, ...env },
  });
  try {
    await withDemo((url) =>
      what === "screens"
        ? takeScreens(
            browser,
            url,
            resolve(folder ?? join(ROOT, "node_modules/.cache/screens")),
            look,
          )
        : takePictures(browser, url),
    );
  } finally {
    await browser.close();
  }
}

async function takePictures(browser: Browser, url: string): Promise<void> {
  const target = join(ROOT, "docs/pictures");
  await mkdir(target, { recursive: true });
  for (const picture of PICTURES) {
    const context = await browser.newContext({
      viewport: picture.viewport,
      baseURL: url,
      locale: "de-DE",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    if (picture.role) await signIn(page, picture.role);
    await picture.arrive(page);
    await page.screenshot({ path: join(target, `${picture.name}.png`) });
    console.log(`docs/pictures/${picture.name}.png`);
    await context.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
