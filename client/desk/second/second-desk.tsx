import "../stack/stack-page.css";
import { useCallback, useState } from "preact/hooks";
import * as v from "valibot";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { onlyFields } from "../../../surveys/paper/only-fields.ts";
import { readSheetNumber } from "../../../surveys/paper/sheet-number.ts";
import type { PaperSheet, SavedSheet } from "../../../surveys/wire/paper.ts";
import { SecondDraft, SecondEntry, WHOLE_FORM } from "../../../surveys/wire/second-entry.ts";
import { StackDesk } from "../../../surveys/wire/stack.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { makeDesk } from "../entry/desk.ts";
import type { Desk, SheetServer } from "../entry/desk-state.ts";
import { DeskView } from "../entry/desk-view.tsx";
import { typingForm } from "../entry/typing-form.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { navigate } from "../shell/navigation.ts";
import { NobodyElse } from "./nobody-else.tsx";
import { loadSecond } from "./second-page.tsx";

const draftOf = api.stacks[":id"].second[":scope"].draft;

/** Forms that the lot has drawn, typed again: the first entry is not shown, and not sent here either. */
export function SecondDesk({ id, scope }: { id: string; scope: string }) {
  const [nobodyElse, setNobodyElse] = useState<string>();
  const [state, again] = useLoaded(
    useCallback(() => load(id, scope, nobodyElse), [id, scope, nobodyElse]),
  );
  return (
    <Loaded state={state} onAgain={again}>
      {(desk) =>
        desk === "left" || desk === "begun" ? (
          <OwnForms id={id} own={desk} onSaid={setNobodyElse} />
        ) : (
          <DeskView desk={desk} />
        )
      }
    </Loaded>
  );
}

/** What is to be typed here is the person's own, and somebody else could type it: all that is left, or what they began. */
type Own = "left" | "begun";

/** Asks why the person goes on with their own forms. */
function OwnForms({ id, own, onSaid }: { id: string; own: Own; onSaid: (reason: string) => void }) {
  return (
    <div class="page stack-page">
      <h1>{say(ENTRY_DE, "second.title")}</h1>
      <p class="lead">
        {say(ENTRY_DE, own === "left" ? "nobody-else.forms" : "nobody-else.begun")}
      </p>
      <NobodyElse onSaid={onSaid} />
      <p>
        <a class="btn" href={`/buero/erfassen/${id}/zweite`}>
          {say(ENTRY_DE, "mismatch.back")}
        </a>
      </p>
    </div>
  );
}

async function load(
  id: string,
  scope: string,
  nobodyElse: string | undefined,
): Promise<Outcome<Desk | Own>> {
  const found = await call<unknown>(api.stacks[":id"].desk.$get({ param: { id } }));
  if (found.kind === "problem") return found;
  const { summary } = v.parse(StackDesk, found.value);
  const second = await loadSecond(id);
  if (second.kind === "problem") return second;
  const pile = pileOf(second.value, scope, nobodyElse);
  const toType = second.value.toType.filter((one) => one.scope === scope);
  if (pile.left.length === 0 && toType.length > 0) return { kind: "done", value: "left" };
  const kept = await call<unknown>(draftOf.$get({ param: { id, scope } }));
  if (kept.kind === "problem") return kept;
  const { draft } = v.parse(SecondDraft, kept.value);
  const begun = draft === null ? undefined : readSheetNumber(draft.digits);
  const isOthers = toType.some(
    ({ number, eyes }) =>
      eyes === "others" && begun?.kind === "number" && begun.externalId === number,
  );
  if (isOthers && nobodyElse === undefined) return { kind: "done", value: "begun" };
  const read = await typingForm(summary.wave.id);
  if (read.kind === "problem") return read;
  const entry = onlyFields(
    read.value.entry,
    ({ kind, question }) => kind !== "text" && (scope === WHOLE_FORM || question === scope),
  );
  const session = {
    stack: id,
    site: summary.site.code,
    place: `${summary.site.district} · ${summary.site.name}`,
    day: summary.day,
    language: summary.language,
    form: { ...read.value, entry },
    second: { left: () => pile.left },
  };
  const pulse = { declared: pile.left.length, open: pile.left.length, seconds: null };
  const desk = makeDesk(session, { draft, pulse }, secondServer(id, scope, pile, nobodyElse));
  return { kind: "done", value: desk };
}

/** The numbers that are still to be typed, as the server last said. */
type Pile = { left: string[] };

function pileOf({ toType }: SecondEntry, scope: string, nobodyElse: string | undefined): Pile {
  return {
    left: toType
      .filter((one) => one.scope === scope)
      .filter(({ eyes }) => eyes !== "others" || nobodyElse !== undefined)
      .map(({ number }) => number),
  };
}

/** The desk's server where forms are typed again: readings go in, nothing of the first entry comes out. */
function secondServer(
  id: string,
  scope: string,
  pile: Pile,
  nobodyElse: string | undefined,
): SheetServer {
  const pulse = () => ({ declared: pile.left.length, open: pile.left.length, seconds: null });
  return {
    look: async (_, number) =>
      pile.left.includes(number)
        ? { kind: "done", value: { kind: "free", number } }
        : notDrawn(number),
    save: async (sheet: PaperSheet): Promise<Outcome<SavedSheet>> => {
      const { answers } = sheet.submission;
      const number = sheet.sheetNumber.replace(/^0+/, "");
      const json = { number, scope, answers, ...(nobodyElse !== undefined && { nobodyElse }) };
      const outcome = await call<unknown>(
        api.stacks[":id"].second.readings.$post({ param: { id }, json }),
      );
      if (outcome.kind === "problem") return outcome;
      pile.left = pileOf(v.parse(SecondEntry, outcome.value), scope, nobodyElse).left;
      if (pile.left.length === 0)
        navigate(`/buero/erfassen/${id}/zweite`, say(ENTRY_DE, "second.done"));
      return {
        kind: "done",
        value: { id: sheet.submission.id, outcome: "stored", late: false, pulse: pulse() },
      };
    },
    keep: (_, draft) =>
      draft === null
        ? call<unknown>(draftOf.$delete({ param: { id, scope } }))
        : call<unknown>(draftOf.$put({ param: { id, scope }, json: draft })),
    note: async (_, number) => notDrawn(number),
    takeBack: async (_, number) => notDrawn(number),
  };
}

function notDrawn(number: string): Extract<Outcome<never>, { kind: "problem" }> {
  const code = "sheet.not-drawn";
  const problem = { type: "about:blank", title: code, status: 409, code, where: [number] } as const;
  return { kind: "problem", problem: { ...problem, where: [number] } };
}
