import { Hono } from "hono";
import type { Context } from "../context.ts";
import { choices } from "./choices.ts";

/** Where, when and what is asked, and how far it has come. */
export const fieldwork = (context: Context) => new Hono().route("/choices", choices(context));
