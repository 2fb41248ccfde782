import * as v from "valibot";
import type { NamedDecision } from "../../db/queries/reviews.ts";
import {
  BELONGS_REASONS,
  NOT_COUNTED_REASONS,
  SUSPICION_KINDS,
} from "../../surveys/suspicion/review-reasons.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { Decided } from "../../surveys/wire/review.ts";
import { QuarterSubject } from "../../surveys/wire/review.ts";
import type { Suspicions } from "../suspicions.ts";
import type { PlaceNames } from "./place-names.ts";

const Kind = v.picklist(SUSPICION_KINDS);
const Reason = v.picklist([...NOT_COUNTED_REASONS, ...BELONGS_REASONS]);

/**
 * What was decided, latest first, as far as it concerns a person's districts. A quarter of an hour names
 * its site; of the rest a person sees what they see as a suspicion, and whoever works in all districts
 * sees everything.
 */
export function decidedWithin(found: Suspicions, scope: Scope, names: PlaceNames): Decided[] {
  return found.decisions.flatMap((decision) =>
    isWithin(decision, found, scope, names) ? [decidedView(decision, names)] : [],
  );
}

/** Whether a decision concerns a person's districts alone. */
export function isWithin(
  decision: NamedDecision,
  { answers, texts, numbers }: Suspicions,
  scope: Scope,
  names: PlaceNames,
): boolean {
  if (scope.kind === "all") return true;
  const place = placeOf(decision);
  if (place) return names.isSiteWithin(place.site);
  return [...answers, ...texts, ...numbers].some(
    ({ kind, subject }) => kind === decision.kind && subject === decision.subject,
  );
}

function decidedView(decision: NamedDecision, names: PlaceNames): Decided {
  const { id, kind, forms, not_counted, reason, words, decidedByName, decided_at } = decision;
  const place = placeOf(decision);
  return {
    id,
    kind: v.parse(Kind, kind),
    place: place && {
      deviceName: names.device(place.device),
      siteName: names.site(place.site),
      quarter: place.quarter,
    },
    forms: Number(forms),
    notCounted: Number(not_counted),
    reason: v.parse(Reason, reason),
    words,
    by: decidedByName,
    at: decided_at,
  };
}

function placeOf({ kind, subject }: NamedDecision) {
  return kind === "burst" ? v.parse(QuarterSubject, subject) : null;
}
