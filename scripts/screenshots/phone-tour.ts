import { signIn } from "./demo-server.ts";
import { scanned } from "./scanned.ts";
import type { Tour } from "./tour.ts";
import { codeFrom, forward, goTo, SITE, speak } from "./tour.ts";

/** One's own device: by the list of places, by a link, by the picture on a tablet, and when nothing goes. */
export async function phoneTour(tour: Tour): Promise<void> {
  const { page, language, dress, shoot } = tour;
  await page.goto(`/?sprache=${language}`);
  await page.locator(".answer.link").first().waitFor();
  await dress(page);
  await shoot(page, "sites");
  await page.goto(`/s/nirgendwo?sprache=${language}`);
  await page.locator(".ways .btn").first().waitFor();
  await dress(page);
  await shoot(page, "unknown-site");
  await page.route("**/api/survey/sites/**", (route) => route.abort());
  await page.goto(`/s/${SITE}?sprache=${language}`);
  await page.locator(".ways .btn").first().waitFor();
  await dress(page);
  await shoot(page, "not-reachable");
  await page.unroute("**/api/survey/sites/**");
  await ownVisit(tour);
  await arrival(tour);
}

async function ownVisit({ page, language, words, dress, shoot }: Tour): Promise<void> {
  await page.goto(`/s/${SITE}?sprache=${language}`);
  await page.locator(".street").waitFor();
  await dress(page);
  await shoot(page, "own-start");
  await page.locator(".go .btn").click();
  await page.locator(".answer.offer").first().click();
  await page.locator("label.answer").waitFor();
  await page.locator("label.answer").click();
  await shoot(page, "own-consent");
  await forward(page).click();
  await page.locator("label.answer").first().click();
  await page.waitForTimeout(300);
  await page.reload();
  await page
    .getByRole("button", { name: words["start.begin"] })
    .or(page.locator("dialog"))
    .first()
    .waitFor();
  await page.waitForTimeout(500);
  await shoot(page, "own-remembered");
}

/** The picture on a tablet, as a camera reads it, and what it opens. */
async function arrival({ browser, page, language, more, url, shoot, dress }: Tour): Promise<void> {
  await signIn(page, "admin");
  const { code } = await codeFrom(page, "Gorbitz 9");
  const context = await browser.newContext({ baseURL: url, serviceWorkers: "block" });
  const tablet = await context.newPage();
  await tablet.goto(`/tablet#${code}`);
  await tablet.locator(".team .primary").click();
  await speak(tablet, language);
  await tablet.locator(".go .btn").click();
  await tablet.locator(".answer.offer").first().click();
  await forward(tablet).click();
  await goTo(tablet, "label.answer");
  await tablet.getByRole("button", { name: more["leave.button"] }).click();
  await tablet.getByRole("button", { name: more["handover.button"] }).click();
  const address = await scanned(browser, tablet.locator("svg.qr"));
  await page.goto(address);
  await page.getByRole("button", { name: more["handover.go"] }).waitFor();
  await dress(page);
  await shoot(page, "arrival");
  await page.getByRole("button", { name: more["handover.go"] }).click();
  await page.locator(".foot").waitFor();
  await tablet.getByText(more["handover.taken"]).waitFor();
  await shoot(tablet, "handed-over");
  await page.goto("about:blank");
  await page.goto(address);
  await page.getByRole("button", { name: more["handover.go"] }).click();
  await page.getByText(more["handover.used"]).waitFor();
  await dress(page);
  await shoot(page, "arrival-used");
  await context.close();
}
