import type { Page } from "playwright-core";
import { signIn } from "./demo-server.ts";
import type { Tour } from "./tour.ts";
import { codeFrom, forward, goTo, speak } from "./tour.ts";

/** The shared tablet: pairing, a whole visit, everything that lies over it, the team's rooms. */
export async function tabletTour(tour: Tour): Promise<void> {
  const { page } = tour;
  await signIn(page, "admin");
  await page.clock.install();
  await pairing(tour);
  await visit(tour);
  await team(tour);
  await pauses(tour);
}

async function pairing({ page, shoot }: Tour): Promise<void> {
  await page.goto("/tablet");
  const field = page.locator("input[name=code]");
  await field.waitFor();
  await shoot(page, "pairing");
  await field.fill("2345-ABCD");
  await page.locator(".pairing .primary").click();
  await page.locator(".pairing .note").waitFor();
  await shoot(page, "pairing-wrong");
  const { code } = await codeFrom(page, "Gorbitz 1");
  await field.fill(code);
  // The questions are on their way.
  await page.route("**/api/device/bundle", (route) => route.abort());
  await page.locator(".pairing .primary").click();
  await page.locator(".team .lead[role=status]").waitFor();
  await shoot(page, "paired-waiting");
  await page.unroute("**/api/device/bundle");
  await page.locator(".team .primary").click();
  await page.getByText("Es heißt Gorbitz 1").waitFor();
  await shoot(page, "paired");
  await page.locator(".team .primary").click();
}

async function visit(tour: Tour): Promise<void> {
  const { page, words, more, language, dress, shoot } = tour;
  await page.locator(".go .btn").waitFor();
  await page.locator(".street").waitFor();
  await speak(page, language);
  await dress(page);
  await shoot(page, "start");
  await page.locator(".go .btn").click();
  await page.locator(".answer.offer").first().waitFor();
  await shoot(page, "choose");
  await page.locator(".answer.offer").first().click();
  await forward(page).waitFor();
  await shoot(page, "consent");
  await page.getByRole("button", { name: words["consent.more"] }).click();
  await page.locator(".read h2").waitFor();
  await shoot(page, "more");
  await page.locator(".foot .btn").first().click();
  await forward(page).click();

  await page.locator(".answer").first().waitFor();
  await shoot(page, "single");
  await page.locator("label.answer").nth(2).click();
  await shoot(page, "single-chosen");
  await page.locator("[aria-controls=languages]").click();
  await shoot(page, "languages");
  await page.keyboard.press("Escape");
  await forward(page).click();
  await goTo(page, ".answer input[type=checkbox]");
  const other = page.locator("label.answer").nth(-2);
  await page.locator("label.answer").nth(1).click();
  await other.click();
  await shoot(page, "multiple-chosen");
  await overIt(tour);
  await goTo(page, ".step");
  await shoot(page, "rating");
  await forward(page).click();
  await page.locator(".step").nth(3).click();
  await shoot(page, "rating-chosen");
  await goTo(page, ".answer.rank");
  await shoot(page, "ranking");
  for (const tile of [0, 4, 7, 2]) await page.locator(".answer.rank").nth(tile).click();
  await page.locator(".foot .note").waitFor();
  await shoot(page, "ranking-full");
  await goTo(page, "textarea");
  await shoot(page, "text");
  await page.locator("textarea").fill("Der Bus um 19 Uhr fällt aus. Rufen Sie an: 0351 4887766");
  await page.locator(".under .note").waitFor();
  await shoot(page, "text-hint");
  await page.locator("textarea").fill("Der Bus um 19 Uhr fällt aus.");
  await forward(page).click();
  await goTo(page, ".answer input[type=radio]");
  await page.locator("label.answer").nth(6).click();
  await shoot(page, "age");
  await forward(page).click();
  await goTo(page, ".review");
  await page.locator("label.answer").click();
  await shoot(page, "review");
  await page.context().setOffline(true);
  await forward(page).click();
  await page.getByText(more["thanks.later"]).waitFor();
  await shoot(page, "thanks-offline");
  await page.context().setOffline(false);
  await page.clock.runFor(15_000);
  await page.getByText(more["thanks.sent"]).waitFor();
  await shoot(page, "thanks-sent");
  await page.locator(".foot .forward").click();
  await page.locator(".go .btn").waitFor();
}

/** What lies over a question for a while. */
async function overIt({ page, more, shoot }: Tour): Promise<void> {
  await page.clock.fastForward(121_000);
  await page.locator("dialog.cover").waitFor();
  await shoot(page, "idle");
  await page.locator("dialog.cover .btn").click();
  const leave = page.getByRole("button", { name: more["leave.button"] });
  await leave.click();
  await page.locator("dialog.leaving").waitFor();
  await page.getByRole("button", { name: more["handover.button"] }).waitFor();
  await shoot(page, "leave");
  await page.getByRole("button", { name: more["handover.button"] }).click();
  await page.locator("svg.qr").waitFor();
  await shoot(page, "handover");
  await page.getByRole("button", { name: more["handover.here"] }).click();
  await page.locator("dialog").waitFor({ state: "detached" });
  await leave.click();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: more["handover.button"] }).click();
  await page.locator("dialog .note").waitFor();
  await shoot(page, "handover-offline");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: more["handover.here"] }).click();
}

async function team({ page, shoot }: Tour): Promise<void> {
  await page.keyboard.press("Alt+Shift+T");
  await page.locator(".pad").waitFor();
  await typePin(page, "111");
  await shoot(page, "pin");
  for (let guess = 0; guess < 4; guess++) {
    await typePin(page, "1111");
    await page.locator(".pad [type=submit]").click();
    await page.locator(".pin .note").waitFor();
  }
  await shoot(page, "pin-locked");
  await page.clock.fastForward(31_000);
  await page.getByText("Das war zu oft falsch.").waitFor({ state: "detached" });
  await typePin(page, "2468");
  await page.locator(".pad [type=submit]").click();
  await page.locator(".menu-head").waitFor();
  await shoot(page, "menu");
  await page.getByRole("button", { name: "Bildschirm putzen" }).click();
  await shoot(page, "cleaning");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Kiosk beenden" }).click();
  await page.getByText("Der Kiosk ist beendet.").waitFor();
  await shoot(page, "ended");
  await page.getByRole("button", { name: "Umfrage wieder zeigen" }).click();
}

async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.keyboard.press(digit);
}

/** Screens that come instead of the bench: at night, without a disk, signed out by the office. */
async function pauses({ page, shoot }: Tour): Promise<void> {
  const never = Array.from({ length: 7 }, () => ({ from: "03:00", to: "03:01" }));
  const night = await codeFrom(page, "Gorbitz 2", never);
  await page.goto("about:blank");
  await page.goto(`/tablet#${night.code}`);
  await page.locator(".team .primary").click();
  await page.locator(".asleep").waitFor();
  await shoot(page, "asleep");
  await page.locator(".asleep").click();
  await shoot(page, "asleep-touched");

  const day = await codeFrom(page, "Gorbitz 3");
  await page.addInitScript(`
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      if (name === "nachbarstimme-outbox") throw new DOMException("", "QuotaExceededError");
      return open.call(this, name, version);
    };
  `);
  await page.goto("about:blank");
  await page.goto(`/tablet#${day.code}`);
  await page.locator(".team .primary").click();
  await page.locator("main .note").waitFor();
  await shoot(page, "nothing-stored");
  await page.request.post(`/api/devices/${day.device}/revoke`);
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.locator(".welcome").waitFor({ state: "detached" });
  await shoot(page, "signed-out");
}
