import type { Offer } from "../../../surveys/wire/survey.ts";
import type { Draft } from "../interview/draft.ts";
import { EMPTY_DRAFT, withSeen } from "../interview/draft.ts";
import type { Interview } from "../interview/interview.ts";
import type { Orders } from "../interview/order-shown.ts";
import type { Obstacle, Step } from "../interview/steps.ts";
import { firstObstacle, obstacleAt, stepsOf } from "../interview/steps.ts";

/** One conversation: what was said so far, and what the interviewer noted beside it. */
export type Sheet = {
  readonly interview: Interview;
  readonly note: string;
  /** The question whose limit was just touched. */
  readonly full: { readonly question: string; readonly count: number } | undefined;
  /** What must be mended before this can be handed in. Empty until somebody has tried. */
  readonly obstacles: readonly { readonly step: Step; readonly obstacle: Obstacle }[];
  readonly handing: "not yet" | "now" | "failed" | "done";
};

export type SheetMove =
  | { readonly to: "enter"; readonly draft: Draft }
  | { readonly to: "seen"; readonly steps: readonly string[] }
  | { readonly to: "full"; readonly question: string; readonly count: number }
  | { readonly to: "note"; readonly note: string }
  /** Handing in. The id is for a conversation that has none yet. */
  | { readonly to: "hand in"; readonly id: string }
  | { readonly to: "kept" }
  | { readonly to: "not kept" }
  | { readonly to: "next person"; readonly begun: Date; readonly orders: Orders };

/** An empty sheet. */
export function newSheet(offer: Offer, begun: Date, orders: Orders): Sheet {
  return {
    interview: { id: undefined, offer, begun, orders, draft: EMPTY_DRAFT, helped: false },
    note: "",
    full: undefined,
    obstacles: [],
    handing: "not yet",
  };
}

/** What a move makes of a sheet. While it is handed in nothing changes any more. */
export function moved(sheet: Sheet, move: SheetMove): Sheet {
  const open = sheet.handing === "not yet" || sheet.handing === "failed";
  switch (move.to) {
    case "enter":
      return open ? { ...withDraft(sheet, move.draft), full: undefined } : sheet;
    case "seen":
      return open ? withDraft(sheet, move.steps.reduce(withSeen, sheet.interview.draft)) : sheet;
    case "full":
      return { ...sheet, full: { question: move.question, count: move.count } };
    case "note":
      return open ? { ...sheet, note: move.note } : sheet;
    case "hand in":
      return open ? handedIn(sheet, move.id) : sheet;
    case "kept":
      return sheet.handing === "now" ? { ...sheet, handing: "done" } : sheet;
    case "not kept":
      return sheet.handing === "now" ? { ...sheet, handing: "failed" } : sheet;
    case "next person":
      return newSheet(sheet.interview.offer, move.begun, move.orders);
  }
}

function withDraft(sheet: Sheet, draft: Draft): Sheet {
  if (draft === sheet.interview.draft) return sheet;
  // What was mended is no obstacle any more; a new one is named at the next try.
  const obstacles = sheet.obstacles.filter(({ step }) => obstacleAt(step, draft) !== undefined);
  return { ...sheet, interview: { ...sheet.interview, draft }, obstacles };
}

function handedIn(sheet: Sheet, id: string): Sheet {
  const { interview } = sheet;
  const steps = stepsOf(interview.offer.questionnaire, interview.draft);
  if (firstObstacle(steps, interview.draft) === undefined)
    return {
      ...sheet,
      interview: { ...interview, id: interview.id ?? id },
      obstacles: [],
      handing: "now",
    };
  const obstacles = steps.flatMap((step) => {
    const obstacle = obstacleAt(step, interview.draft);
    return obstacle === undefined ? [] : [{ step, obstacle }];
  });
  return { ...sheet, obstacles };
}
