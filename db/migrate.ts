import type { Kysely } from "kysely";
import { Migrator } from "kysely";
import * as first from "./migrations/0001-first.ts";
import * as tablets from "./migrations/0002-tablets.ts";
import * as corrections from "./migrations/0003-corrections.ts";
import * as stacks from "./migrations/0004-stacks.ts";
import * as printRuns from "./migrations/0005-print-runs.ts";
import * as countSheets from "./migrations/0006-count-sheets.ts";
import * as reviews from "./migrations/0007-reviews.ts";
import * as secondDrafts from "./migrations/0008-second-drafts.ts";
import * as brought from "./migrations/0009-brought.ts";
import * as retention from "./migrations/0010-retention.ts";
import * as releaseGroups from "./migrations/0011-release-groups.ts";
import * as waitingByPlace from "./migrations/0012-waiting-by-place.ts";
import * as groupOrigin from "./migrations/0013-group-origin.ts";
import * as releaseViews from "./migrations/0014-release-views.ts";
import * as releaseChecks from "./migrations/0015-release-checks.ts";
import * as coding from "./migrations/0016-coding.ts";
import * as attackReports from "./migrations/0017-attack-reports.ts";
import * as releaseModes from "./migrations/0018-release-modes.ts";
import * as groupModes from "./migrations/0019-group-modes.ts";

export type Engine = "sqlite" | "postgres";

/** Runs all migrations that this database has not seen, in the order listed here. */
export async function migrate<Tables>(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () => ({
        "0001-first": { up: (tables) => first.up(tables, engine) },
        "0002-tablets": { up: (tables) => tablets.up(tables, engine) },
        "0003-corrections": { up: (tables) => corrections.up(tables, engine) },
        "0004-stacks": { up: (tables) => stacks.up(tables, engine) },
        "0005-print-runs": { up: (tables) => printRuns.up(tables, engine) },
        "0006-count-sheets": { up: (tables) => countSheets.up(tables, engine) },
        "0007-reviews": { up: (tables) => reviews.up(tables, engine) },
        "0008-second-drafts": { up: (tables) => secondDrafts.up(tables, engine) },
        "0009-brought": { up: brought.up },
        "0010-retention": { up: retention.up },
        "0011-release-groups": { up: (tables) => releaseGroups.up(tables, engine) },
        "0012-waiting-by-place": { up: waitingByPlace.up },
        "0013-group-origin": { up: groupOrigin.up },
        "0014-release-views": { up: (tables) => releaseViews.up(tables, engine) },
        "0015-release-checks": { up: releaseChecks.up },
        "0016-coding": { up: (tables) => coding.up(tables, engine) },
        "0017-attack-reports": { up: (tables) => attackReports.up(tables, engine) },
        "0018-release-modes": { up: (tables) => releaseModes.up(tables, engine) },
        "0019-group-modes": { up: groupModes.up },
      }),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
