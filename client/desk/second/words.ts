import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { SecondEntry } from "../../../surveys/wire/second-entry.ts";

const KAPPA = new Intl.NumberFormat("de-DE", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const PERCENT = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 1 });

/**
 * What the forms typed twice have shown: "Übrige Fragen: 0 von 132 Feldern. Höchstens 2,2 % Fehler. Für das
 * Ziel 1 % fehlen noch 16 Bögen, sie kommen mit dem Rest."
 */
export function rateSentence({
  others,
  inFull,
  limit,
  kind,
  formsToGo,
  canDraw,
}: SecondEntry): string {
  const { differences, fields, upperBound } = others;
  const name = inFull.length > 0 ? "second.rate.others" : "second.rate.all";
  const percent = PERCENT.format(100 * limit);
  const isForLater = canDraw === 0 && (kind === "more" || kind === "open");
  const toGo = isForLater ? "second.to-go.rest" : "second.to-go";
  return [
    say(ENTRY_DE, name, { differences, fields }),
    say(ENTRY_DE, "second.bound", { percent: PERCENT.format(100 * upperBound) }),
    ...(kind === "accepted" || formsToGo === 0
      ? []
      : [
          formsToGo === 1
            ? say(ENTRY_DE, `${toGo}.one`, { percent })
            : say(ENTRY_DE, toGo, { percent, forms: formsToGo }),
        ]),
  ].join(" ");
}

/** "0,94"; a dash where it cannot be told. */
export function kappaWords(kappa: number | null): string {
  return kappa === null ? "–" : KAPPA.format(kappa);
}
