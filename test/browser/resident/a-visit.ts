import type { Page } from "playwright-core";
import type { Delivery } from "../../../surveys/wire/submission.ts";

export const SITE = "gorbitz_library";
export const TITLE = "Was brauchen Sie in Ihrer Nachbarschaft?";

/** The bench of the library, by its link on a device of one's own. */
export async function arrive(page: Page, url: string, wishes = ""): Promise<void> {
  await page.goto(`${url}/s/${SITE}${wishes}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("button", { name: /Anfangen|Start/ }).waitFor();
}

/** From the bench to the first question of the survey on care. */
export async function begin(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Anfangen" }).click();
  await page.getByRole("button", { name: /Füreinander sorgen/ }).click();
  await page.getByRole("button", { name: "Ja, ich mache mit" }).click();
  await page.getByText("Frage 1 von 15").waitFor();
}

/** Touches an answer: a dot or a box. */
export function choose(page: Page, answer: string): Promise<void> {
  const named = { name: answer, exact: true };
  return page.getByRole("radio", named).or(page.getByRole("checkbox", named)).click();
}

/** The button at the end edge: Weiter, Überspringen, Abgeben. */
export const forward = (page: Page) => page.locator(".foot .forward");

/**
 * Skips whatever comes until this heading, or the list of answers, is on the screen. The page does it
 * itself, in a tenth of the time: who goes the whole way with a finger or the keys has tests of their own.
 */
export async function skipTo(page: Page, heading: string): Promise<void> {
  const last = await page.evaluate(skipInPage, heading);
  if (last !== heading) throw new Error(`"${heading}" did not come, but "${last}"`);
}

async function skipInPage(wanted: string): Promise<string> {
  const heading = () => document.querySelector("h1")?.textContent?.trim() ?? "";
  const screen = () => [heading(), document.querySelector(".progress p")?.textContent].join();
  for (let screens = 0; screens < 60 && heading() !== wanted; screens++) {
    const before = screen();
    document.querySelector<HTMLElement>(".foot .forward")?.click();
    for (let waits = 0; waits < 500 && screen() === before; waits++)
      await new Promise((turn) => setTimeout(turn, 5));
  }
  return heading();
}

export const REVIEW = "Ihre Antworten im Überblick";

/** From the bench to the list of answers, with one answer given. */
export async function visitUpToReview(page: Page): Promise<void> {
  await begin(page);
  await choose(page, "ja, eine Person");
  await skipTo(page, REVIEW);
}

/** What the page has posted: only what is not sealed about it, as far as it got through. */
export function watchPosts(page: Page): { id: string; form: Delivery["form"]; status: number }[] {
  const posts: { id: string; form: Delivery["form"]; status: number }[] = [];
  page.on("response", async (response) => {
    const request = response.request();
    if (request.method() !== "POST" || !request.url().endsWith("/api/submissions")) return;
    const { id, form } = request.postDataJSON();
    posts.push({ id, form, status: response.status() });
  });
  return posts;
}
