import type { Transaction } from "kysely";
import type { Schema } from "../../db/schema.ts";
import { eyesOf } from "../../surveys/paper/fresh-eyes.ts";
import type { ProblemError } from "../problem-response.ts";
import { peopleAtTheDesk } from "./people-at-the-desk.ts";

/** A person before a form, who typed it so far, and what they say of why nobody else can look. */
type Looking = {
  district: string;
  person: string;
  typists: readonly (string | null)[];
  nobodyElse: string | undefined;
};

/** What the log says of it. */
type ByTypist = { byTypist?: true; reason?: string };

/**
 * What the log says of a person who looks at a form again: that they had typed it, and why they went on
 * where an account says that somebody else is there. Accounts do not know who is ill or on leave.
 *
 * @param refusal thrown where somebody else is there, and nothing was said
 */
export async function byTypist(
  tx: Transaction<Schema>,
  { district, person, typists, nobodyElse }: Looking,
  refusal: ProblemError,
): Promise<ByTypist> {
  switch (eyesOf(await peopleAtTheDesk(tx, district), person, typists)) {
    case "fresh":
      return {};
    case "alone":
      return { byTypist: true };
    case "others":
      if (nobodyElse === undefined) throw refusal;
      return { byTypist: true, reason: nobodyElse };
  }
}
