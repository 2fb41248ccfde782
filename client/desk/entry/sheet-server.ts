import { api } from "../../shared/api/client.ts";
import { call } from "../shell/call.ts";
import type { SheetServer } from "./desk.ts";

/** The server of this page. */
export const sheetServer: SheetServer = {
  look: (wave, number) =>
    call(api.paper.sheets[":wave"][":number"].$get({ param: { wave, number } })),
  save: (sheet) => call(api.paper.sheets.$post({ json: sheet })),
};
