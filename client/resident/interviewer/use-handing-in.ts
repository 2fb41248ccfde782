import { useEffect } from "preact/hooks";
import type { SurveyBundle } from "../../../surveys/wire/survey.ts";
import { handIn } from "../hand-in.ts";
import { interviewOutbox } from "./parts.ts";
import type { Sheet, SheetMove } from "./sheet.ts";

/** Puts the answers into the outbox, once for each time somebody hands in. */
export function useHandingIn(
  sheet: Sheet,
  { bundle, language }: { bundle: SurveyBundle; language: string },
  move: (move: SheetMove) => void,
  onHandedIn: (sheet: Sheet) => void,
): void {
  const now = sheet.handing === "now";
  useEffect(() => {
    const { id } = sheet.interview;
    if (!now || id === undefined) return;
    handIn(interviewOutbox, sheet.interview, {
      id,
      site: bundle.site.code,
      mode: "interview",
      device: undefined,
      language,
      now: new Date(),
      sealing: bundle.sealing,
    }).then(
      () => {
        move({ to: "kept" });
        onHandedIn(sheet);
      },
      () => move({ to: "not kept" }),
    );
  }, [now]);
}
