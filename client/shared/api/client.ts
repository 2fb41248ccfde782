import { hc } from "hono/client";
import type { Api } from "../../../server/api.ts";

/** The typed client of all routes. Its types know successful replies only: read failures with `problemOf`. */
export const api = hc<Api>("/api");
