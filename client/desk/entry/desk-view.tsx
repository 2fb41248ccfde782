import { useEffect, useRef, useState } from "preact/hooks";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { DeskNotice } from "./desk-notice.tsx";
import type { Desk, DeskState } from "./desk-state.ts";
import { KeyTable } from "./key-table.tsx";
import { KeysLegend } from "./keys-legend.tsx";
import { NumberLine } from "./number-line.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { playTone } from "./soft-tone.ts";
import { TakenSheet } from "./taken-sheet.tsx";

/** The desk with a stack on it: the number, the whole form, the keys. */
export function DeskView({ desk }: { desk: Desk }) {
  const state = useDesk(desk);
  const [isTableOpen, setTableOpen] = useState(false);
  useTone(state);
  return (
    <div class="page entry">
      <h1 class="hide">{say(ENTRY_DE, "title")}</h1>
      <NumberLine desk={desk} state={state} />
      <DeskNotice desk={desk} state={state} />
      {state.at === "taken" && state.taken ? (
        <TakenSheet desk={desk} state={state} taken={state.taken} />
      ) : (
        <SheetForm desk={desk} state={state} onHelp={() => setTableOpen(!isTableOpen)} />
      )}
      <footer class="keys">
        {isTableOpen && <KeyTable onClose={() => setTableOpen(false)} />}
        <KeysLegend
          desk={desk}
          state={state}
          isTableOpen={isTableOpen}
          onHelp={() => setTableOpen(!isTableOpen)}
        />
      </footer>
      <p class="hide" role="status" aria-live="polite">
        {state.spoken}
      </p>
    </div>
  );
}

/** A refused key and a misread number are heard, because nobody looks at the screen while typing. */
function useTone({ entry, message }: DeskState): void {
  const refusal = entry.refusal;
  const misread = message?.kind === "wrong-check-digit" || message?.kind === "malformed-number";
  useEffect(() => {
    if (refusal) playTone();
  }, [refusal]);
  useEffect(() => {
    if (misread) playTone();
  }, [misread && message]);
}

/** Draws anew when the desk changes. */
function useDesk(desk: Desk): DeskState {
  const [, draw] = useState(0);
  const seen = useRef(desk.state());
  useEffect(() => {
    const update = () => {
      if (seen.current !== desk.state()) draw((count) => count + 1);
      seen.current = desk.state();
    };
    update();
    return desk.subscribe(update);
  }, [desk]);
  return desk.state();
}
