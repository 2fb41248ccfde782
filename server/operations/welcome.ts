import { DEMO_ACCOUNTS } from "../access/demo-accounts.ts";
import { ensureSetupLink } from "../access/setup-link.ts";
import type { Context } from "../context.ts";

/** Says on the console where to go, and how to get in for the first time. */
export async function welcome(context: Context, port: number): Promise<void> {
  const at = `http://localhost:${port}`;
  const setupLink = await ensureSetupLink(context);
  console.log(
    [
      "",
      "Nachbarstimme läuft.",
      `  Umfrage      ${at}/`,
      `  Tablet       ${at}/tablet (den Code dafür gibt das Büro unter „Tablets“)`,
      `  Büro         ${at}/buero`,
      `  Auswertung   ${at}/auswertung`,
      `  Ergebnisse   ${at}/ergebnisse`,
      ...(context.demo ? demoSignIns() : []),
      ...staleLines(context),
      ...(setupLink === undefined ? [] : firstSteps(`${at}${setupLink}`)),
    ].join("\n"),
  );
}

function demoSignIns(): string[] {
  return [
    "",
    "Das ist eine Vorführung mit erfundenen Antworten. Zum Anmelden:",
    ...DEMO_ACCOUNTS.map(({ email, password }) => `  ${email.padEnd(26)} ${password}`),
  ];
}

/** One line where checked translations no longer say what the German says. */
function staleLines({ catalogue }: Context): string[] {
  const stale = catalogue.translations.filter(
    (translation) => translation.wording.status === "approved" && translation.stale.length > 0,
  );
  if (stale.length === 0) return [];
  const which = stale.map(({ of, wording }) => `${of}/${wording.language}`).join(", ");
  return ["", `Veraltete Übersetzungen: ${which}. Mehr sagt: npm run cli -- languages`];
}

function firstSteps(link: string): string[] {
  return [
    "",
    "Noch gibt es kein Verwaltungskonto. Dieser Link legt das erste an, einmal, innerhalb von 24 Stunden:",
    `  ${link}`,
  ];
}
