import type { Context } from "../context.ts";

/** Says on the console where to go. */
export async function welcome({ demo }: Context, port: number): Promise<void> {
  const at = `http://localhost:${port}`;
  console.log(
    [
      "",
      "Nachbarstimme läuft.",
      `  Umfrage      ${at}/`,
      `  Büro         ${at}/buero`,
      `  Auswertung   ${at}/auswertung`,
      `  Ergebnisse   ${at}/ergebnisse`,
      ...(demo ? [""] : []),
    ].join("\n"),
  );
}
