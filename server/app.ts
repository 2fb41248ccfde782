import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { problem } from "../surveys/problem.ts";
import { sameOrigin } from "./access/same-origin.ts";
import { accountRoutes } from "./accounts/routes.ts";
import { session } from "./accounts/session-routes.ts";
import { setup } from "./accounts/setup-routes.ts";
import { apiHeaders } from "./api-headers.ts";
import { audit } from "./audit/routes.ts";
import type { Context } from "./context.ts";
import { fieldwork } from "./fieldwork/routes.ts";
import { imports } from "./import/routes.ts";
import { submissions } from "./intake/routes.ts";
import { health } from "./operations/health.ts";
import { pages } from "./pages.ts";
import { paper } from "./paper/routes.ts";
import { onError, problemResponse } from "./problem-response.ts";
import { releases } from "./release/routes.ts";
import { publicResults, results } from "./results/routes.ts";
import { survey } from "./survey/routes.ts";
import { withdrawals } from "./withdrawal/routes.ts";

/** All routes under /api, chained so that the clients know their types. */
export function apiRoutes(context: Context) {
  return new Hono()
    .route("/health", health(context))
    .route("/session", session(context))
    .route("/setup", setup(context))
    .route("/accounts", accountRoutes(context))
    .route("/audit", audit(context))
    .route("/fieldwork", fieldwork(context))
    .route("/paper", paper(context))
    .route("/public", publicResults(context))
    .route("/releases", releases(context))
    .route("/results", results(context))
    .route("/survey", survey(context))
    .route("/submissions", submissions(context))
    .route("/imports", imports(context))
    .route("/withdrawals", withdrawals(context));
}

/** The whole server: API, the four apps, and what guards them. */
export function app(context: Context): Hono {
  return new Hono()
    .onError(onError)
    .use("/api/*", apiHeaders(), sameOrigin())
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
