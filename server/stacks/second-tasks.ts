import { stacksTypedTwice } from "../../db/queries/stacks.ts";
import type { SecondTasks } from "../../surveys/wire/second-entry.ts";
import { WHOLE_FORM } from "../../surveys/wire/second-entry.ts";
import type { Person } from "../access/person.ts";
import type { Context } from "../context.ts";
import { secondDraftOf } from "./second-drafts.ts";
import { secondEntryView } from "./second-view.ts";

/** What a person can do for the second entry of their districts' open stacks; stacks with nothing are left out. */
export async function secondTasksOf(context: Context, person: Person): Promise<SecondTasks> {
  const found: SecondTasks["stacks"] = [];
  for (const stack of await stacksTypedTwice(context.database.kysely, person.scope)) {
    const { toType, mayDecide, inFull } = await secondEntryView(context, stack, person);
    const mine = toType.filter(({ eyes }) => eyes !== "others");
    const countOf = (scope: string) => mine.filter((one) => one.scope === scope).length;
    const forms = countOf(WHOLE_FORM);
    const questions = inFull.flatMap(({ question, number }) => {
      const left = countOf(question);
      return left > 0 ? [{ question, number, forms: left }] : [];
    });
    if (forms + questions.length + mayDecide === 0) continue;
    const { draft } = await secondDraftOf(context, stack, WHOLE_FORM, person);
    found.push({
      id: stack.id,
      site: { code: stack.site, name: stack.siteName, district: stack.districtName },
      day: stack.day,
      forms,
      questions,
      begun: draft?.digits ?? null,
      toDecide: mayDecide,
    });
  }
  return { stacks: found };
}
