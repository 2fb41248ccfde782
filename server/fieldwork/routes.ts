import { Hono } from "hono";
import type { Context } from "../context.ts";
import { choices } from "./choices.ts";
import { districtRoutes } from "./districts.ts";
import { formRoutes } from "./forms.ts";
import { localTopicRoutes } from "./local-topics.ts";
import { siteRoutes } from "./sites.ts";
import { status } from "./status.ts";
import { waveRoutes } from "./waves.ts";

/** Where, when and what is asked, and how far it has come. */
export const fieldwork = (context: Context) =>
  new Hono()
    .route("/choices", choices(context))
    .route("/districts", districtRoutes(context))
    .route("/sites", siteRoutes(context))
    .route("/waves", waveRoutes(context))
    .route("/forms", formRoutes(context))
    .route("/topics", localTopicRoutes(context))
    .route("/status", status(context));
