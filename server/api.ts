import type { apiRoutes } from "./app.ts";

/** The types of all routes, for the clients' `hc<Api>()`. Nothing of the server's code goes with it. */
export type Api = ReturnType<typeof apiRoutes>;
