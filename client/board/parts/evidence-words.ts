import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Source } from "../../../surveys/wire/evidence.ts";
import type { Standing } from "../../../surveys/wire/shares.ts";
import { FORMAT, standingText } from "./words.ts";

/** What a column is. */
export function kindText({ kind }: Source): string {
  return say(BESIDE_DE, `evidence.kind.${kind}`);
}

/** What a column is called beside the others: its kind, or its title where a kind has several. */
export function nameAmong(source: Source, sources: readonly Source[]): string {
  const isAlone = sources.filter(({ kind }) => kind === source.kind).length === 1;
  return isAlone ? kindText(source) : source.title;
}

/** How many answered, and when that was published. */
export function peopleText({ responses, releasedAt }: Source, threshold: number): string {
  if (releasedAt === null) return say(BESIDE_DE, "evidence.people.none");
  if (responses === null) return say(BESIDE_DE, "evidence.people.few", { threshold });
  return say(BESIDE_DE, "evidence.people", { count: responses, date: FORMAT.day(releasedAt) });
}

/** A place is one of the column's own list; empty where there is none. */
export function placeText(standing: Standing, { topicCount }: Source): string {
  if (standing.kind === "none") return "";
  return standing.kind === "places"
    ? say(BESIDE_DE, "evidence.place", { place: standingText(standing), count: topicCount })
    : standingText(standing);
}
