import type { Permission } from "../../../surveys/wire/account.ts";

/**
 * Who may call which route. Everybody: no sign-in. Signed in: any role. Tablet: whoever holds the key of
 * one, and nobody by signing in. Else the permission.
 * A new route needs a line here; `route-permissions.test.ts` holds every route and role against it.
 */
export const ROUTE_PERMISSIONS: Readonly<
  Record<string, "everybody" | "signed in" | "tablet" | Permission>
> = {
  "GET /api/health": "everybody",

  "GET /api/session/demo": "everybody",
  "POST /api/session": "everybody",
  "GET /api/session": "signed in",
  "DELETE /api/session": "signed in",
  "PUT /api/session/password": "signed in",
  "POST /api/setup": "everybody",

  "GET /api/accounts": "account.manage",
  "POST /api/accounts": "account.manage",
  "PUT /api/accounts/:id": "account.manage",
  "PUT /api/accounts/:id/password": "account.manage",
  "GET /api/audit": "audit.read",

  "GET /api/fieldwork/choices": "signed in",
  "GET /api/fieldwork/status": "quality.read",
  "GET /api/fieldwork/districts": "fieldwork.manage",
  "POST /api/fieldwork/districts": "fieldwork.manage",
  "PUT /api/fieldwork/districts/:code": "fieldwork.manage",
  "GET /api/fieldwork/sites": "fieldwork.manage",
  "POST /api/fieldwork/sites": "fieldwork.manage",
  "PUT /api/fieldwork/sites/:code": "fieldwork.manage",
  "GET /api/fieldwork/sites/:site/poster": "device.manage",
  "GET /api/fieldwork/forms": "fieldwork.manage",
  "GET /api/fieldwork/waves": "fieldwork.manage",
  "POST /api/fieldwork/waves": "fieldwork.manage",
  "PUT /api/fieldwork/waves/:id": "fieldwork.manage",
  "POST /api/fieldwork/waves/:id/freeze": "fieldwork.manage",
  "GET /api/fieldwork/topics": "topic.manage",
  "POST /api/fieldwork/topics": "topic.manage",

  "GET /api/devices": "device.manage",
  "POST /api/devices": "device.manage",
  "POST /api/devices/export": "device.manage",
  "PUT /api/devices/:id": "device.manage",
  "POST /api/devices/:id/code": "device.manage",
  "POST /api/devices/:id/revoke": "device.manage",
  "POST /api/pairing": "everybody",
  "GET /api/device/bundle": "tablet",
  "POST /api/device/report": "tablet",
  "PUT /api/device/site": "tablet",
  "POST /api/handovers": "tablet",
  "GET /api/handovers/:id": "tablet",
  "DELETE /api/handovers/:id": "tablet",
  "POST /api/handovers/:id/claim": "everybody",

  "GET /api/languages": "fieldwork.manage",
  "PUT /api/languages/:language": "fieldwork.manage",

  "GET /api/interview-notes": "paper.enter",
  "POST /api/interview-notes": "paper.enter",
  "DELETE /api/interview-notes/:id": "paper.enter",

  "GET /api/paper/forms/:wave": "paper.enter",
  "GET /api/paper/sheets/:wave/:number": "paper.enter",
  "POST /api/paper/sheets": "paper.enter",

  "GET /api/stacks": "paper.enter",
  "POST /api/stacks": "paper.enter",
  "GET /api/stacks/:id/cover": "paper.enter",
  "GET /api/stacks/:id": "paper.enter",
  "PUT /api/stacks/:id": "paper.enter",
  "DELETE /api/stacks/:id": "paper.enter",
  "PUT /api/stacks/:id/sheets/:number": "paper.enter",
  "DELETE /api/stacks/:id/sheets/:number": "paper.enter",
  "PUT /api/stacks/:id/files/:batch": "paper.enter",
  "DELETE /api/stacks/:id/files/:batch": "paper.enter",
  "POST /api/stacks/:id/close": "paper.enter",
  "POST /api/stacks/:id/reopen": "paper.enter",
  "GET /api/stacks/:id/desk": "paper.enter",
  "PUT /api/stacks/:id/draft": "paper.enter",
  "DELETE /api/stacks/:id/draft": "paper.enter",
  "GET /api/stacks/:id/second": "paper.enter",
  "POST /api/stacks/:id/second/draw": "paper.enter",
  "POST /api/stacks/:id/second/readings": "paper.enter",
  "GET /api/stacks/:id/second/mismatches": "paper.enter",
  "POST /api/stacks/:id/second/decisions": "paper.enter",

  "GET /api/print/runs": "paper.enter",
  "POST /api/print/runs": "paper.enter",
  "GET /api/print/runs/:id/forms": "paper.enter",

  "GET /api/imports": "import.run",
  "POST /api/imports": "import.run",
  "GET /api/imports/:id": "import.run",
  "GET /api/imports/:id/reading": "import.run",
  "PUT /api/imports/:id/plan": "import.run",
  "POST /api/imports/:id/check": "import.run",
  "PUT /api/imports/:id/decisions": "import.run",
  "GET /api/imports/:id/rejects": "import.run",
  "POST /api/imports/:id/run": "import.run",
  "GET /api/imports/:id/result": "import.run",
  "POST /api/imports/:id/undo": "import.undo",
  "DELETE /api/imports/:id": "import.run",

  "GET /api/results": "results.read",
  "GET /api/results/:district": "results.read",
  "POST /api/releases": "release.make",
  "GET /api/public/districts": "everybody",
  "GET /api/public/results/:district": "everybody",

  "GET /api/survey/sites": "everybody",
  "GET /api/survey/sites/:site": "everybody",
  "GET /api/survey/recordings/:file": "everybody",
  "POST /api/submissions": "everybody",
  "POST /api/withdrawals": "response.withdraw",
};
