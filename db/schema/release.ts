import type { Generated } from "kysely";

/** What was published, and what rounds of release must know to publish more. */
export type ReleaseTables = {
  release: ReleaseTable;
  release_view: ReleaseViewTable;
  release_modes: ReleaseModesTable;
  release_place: ReleasePlaceTable;
  release_group: ReleaseGroupTable;
  attack_report: AttackReportTable;
};

/** The only source of shown numbers. */
export type ReleaseTable = {
  /** The place's round that made it; null, like the next two, in releases from before that was kept. */
  round: number | null;
  /** Whether people who had been published left since the release before. */
  people_left: number | null;
  /** People in the smallest of its groups. */
  least_group: number | null;
  id: string;
  wave: string;
  district: string;
  number: number;
  made_at: string;
  made_by: string | null;
  responses: number;
  sums: Uint8Array;
  fingerprint: string;
  /** NotCountedNote as JSON; null in releases from before there was one. */
  not_counted: string | null;
  /** ReleaseChecks as JSON; null where the channel check has not been made (yet). */
  checks: Generated<string | null>;
};

/** What a release of a wave in a district says of the groups inside a filter (a `filterKey`). */
type ReleaseViewTable = {
  wave: string;
  district: string;
  number: number;
  filter: string;
  responses: number;
  sums: Uint8Array;
};

/**
 * In which ways people had answered at a place's newest release, in all and by filter, as JSON. Shown to
 * nobody.
 */
type ReleaseModesTable = { wave: string; district: string; filter: string; people: string };

/** What rounds of release know of a wave in a district. Whoever changes what was published holds its row. */
export type ReleasePlaceTable = {
  wave: string;
  district: string;
  /** Rounds in which groups were formed or taken out. */
  rounds: number;
  /** Published responses that went one by one: they might come back under another id. */
  departed: number;
  /** Published responses that went with a file that was taken back. */
  undone: number;
  looked_at: string | null;
};

/** Responses that are only ever published together. */
export type ReleaseGroupTable = {
  id: string;
  wave: string;
  district: string;
  /** What all its members share: codes of the wave's first published dimensions, as JSON. */
  signature: string;
  /** Newcomers that it needed. */
  needed: number;
  members: number;
  /** In which ways its members answered, people per mode as JSON; null where nobody counted them yet. */
  modes: string | null;
  /** What its members said. Once it has left: on how many of them each piece rested, in the pieces' order. */
  sums: Uint8Array;
  /** The latter, of those of its members who were in no group before; null where all were. */
  newcomers: Uint8Array | null;
  /**
   * live: published · leaving: dissolved, published until the next round · left ·
   * before: who was published before there were groups · files: what files brought after one was taken back
   */
  state: string;
  formed_in: number;
  left_in: number | null;
  made_at: string;
};

/** What "Angriff prüfen" found, as JSON (`AttackFindings`). Never changed, never deleted. */
export type AttackReportTable = { id: string; made_at: string; made_by: string; report: string };
