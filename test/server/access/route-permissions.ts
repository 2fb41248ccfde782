import type { Permission } from "../../../surveys/wire/account.ts";

/**
 * Who may call which route. Everybody: no sign-in. Signed in: any role. Else the permission.
 * A new route needs a line here; `route-permissions.test.ts` holds every route and role against it.
 */
export const ROUTE_PERMISSIONS: Readonly<Record<string, "everybody" | "signed in" | Permission>> = {
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
  "GET /api/fieldwork/forms": "fieldwork.manage",
  "GET /api/fieldwork/waves": "fieldwork.manage",
  "POST /api/fieldwork/waves": "fieldwork.manage",
  "PUT /api/fieldwork/waves/:id": "fieldwork.manage",
  "POST /api/fieldwork/waves/:id/freeze": "fieldwork.manage",
  "GET /api/fieldwork/topics": "topic.manage",
  "POST /api/fieldwork/topics": "topic.manage",

  "GET /api/paper/forms/:wave": "paper.enter",
  "GET /api/paper/sheets/:wave/:number": "paper.enter",
  "POST /api/paper/sheets": "paper.enter",

  "GET /api/imports": "import.run",
  "POST /api/imports": "import.run",
  "GET /api/imports/:id": "import.run",
  "GET /api/imports/:id/reading": "import.run",
  "PUT /api/imports/:id/plan": "import.run",
  "POST /api/imports/:id/check": "import.run",
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
  "POST /api/submissions": "everybody",
  "POST /api/withdrawals": "response.withdraw",
};
