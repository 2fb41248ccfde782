import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { problem } from "../surveys/problem.ts";
import { sameOrigin } from "./access/same-origin.ts";
import { accountRoutes } from "./accounts/routes.ts";
import { session } from "./accounts/session-routes.ts";
import { setup } from "./accounts/setup-routes.ts";
import { apiHeaders } from "./api-headers.ts";
import { attacks } from "./attack/routes.ts";
import { audit } from "./audit/routes.ts";
import { bodyLimit } from "./body-limit.ts";
import { coding } from "./coding/routes.ts";
import type { Context } from "./context.ts";
import { countSheets } from "./count-sheets/routes.ts";
import { pairing } from "./devices/pairing-routes.ts";
import { devices } from "./devices/routes.ts";
import { tablet } from "./devices/tablet-routes.ts";
import { exports } from "./export/routes.ts";
import { fieldwork } from "./fieldwork/routes.ts";
import { handovers } from "./handovers/routes.ts";
import { countFiles } from "./import/count-file-routes.ts";
import { imports } from "./import/routes.ts";
import { submissions } from "./intake/routes.ts";
import { interviewNotes } from "./interview-notes/routes.ts";
import { languages } from "./languages/routes.ts";
import { openData } from "./open-data/routes.ts";
import { health } from "./operations/health.ts";
import { pages } from "./pages.ts";
import { paper } from "./paper/routes.ts";
import { posters } from "./posters/routes.ts";
import { covers } from "./print/cover-routes.ts";
import { print } from "./print/routes.ts";
import { onError, problemResponse } from "./problem-response.ts";
import { quality } from "./quality/routes.ts";
import { recordings } from "./recordings/routes.ts";
import { releases } from "./release/routes.ts";
import { releaseLogRoutes } from "./release-log/routes.ts";
import { keptFiles } from "./reports/kept-files.ts";
import { publicReports, reports } from "./reports/routes.ts";
import { publicResults, results } from "./results/routes.ts";
import { reviews } from "./reviews/routes.ts";
import { stacks } from "./stacks/routes.ts";
import { secondEntry } from "./stacks/second-routes.ts";
import { survey } from "./survey/routes.ts";
import { withdrawals } from "./withdrawal/routes.ts";

/** All routes under /api, chained so that the clients know their types. */
export function apiRoutes(context: Context) {
  // The same bytes for everybody; only what may keep them on the way differs.
  const kept = keptFiles();
  return new Hono()
    .route("/health", health(context))
    .route("/session", session(context))
    .route("/setup", setup(context))
    .route("/accounts", accountRoutes(context))
    .route("/attacks", attacks(context))
    .route("/audit", audit(context))
    .route("/fieldwork/sites", posters(context))
    .route("/fieldwork", fieldwork(context))
    .route("/devices", devices(context))
    .route("/pairing", pairing(context))
    .route("/device", tablet(context))
    .route("/handovers", handovers(context))
    .route("/languages", languages(context))
    .route("/interview-notes", interviewNotes(context))
    .route("/paper", paper(context))
    .route("/stacks", covers(context))
    .route("/stacks", stacks(context))
    .route("/stacks", secondEntry(context))
    .route("/print", print(context))
    .route("/count-sheets", countFiles(context))
    .route("/count-sheets", countSheets(context))
    .route("/public", publicResults(context))
    .route("/public/open-data", openData(context))
    .route("/public/open-data", publicReports(context, kept))
    .route("/quality", quality(context))
    .route("/releases", releaseLogRoutes(context))
    .route("/releases", releases(context))
    .route("/results", results(context))
    .route("/results", reports(context, kept))
    .route("/reviews", reviews(context))
    .route("/coding", coding(context))
    .route("/survey", survey(context))
    .route("/survey/recordings", recordings(context))
    .route("/submissions", submissions(context))
    .route("/imports", imports(context))
    .route("/exports", exports(context))
    .route("/withdrawals", withdrawals(context));
}

/** The whole server: API, the four apps, and what guards them. */
export function app(context: Context): Hono {
  return new Hono()
    .onError(onError)
    .use("/api/*", apiHeaders(), sameOrigin(), bodyLimit())
    .route("/api", apiRoutes(context))
    .all("/api/*", () => problemResponse(problem("request.not-found")))
    .use(
      secureHeaders({
        contentSecurityPolicy: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", "data:"],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
        referrerPolicy: "no-referrer",
        xFrameOptions: "DENY",
        // Behind TLS the proxy decides; over plain http in a library network the header has no effect.
        strictTransportSecurity: "max-age=31536000",
      }),
    )
    .route("/", pages(context));
}
