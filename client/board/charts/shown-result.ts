import { createContext } from "preact";
import type { DistrictResult } from "../../../surveys/wire/results.ts";

/** The result that the page shows, for pictures to take along; null where there is none. */
export const ShownResult = createContext<DistrictResult | null>(null);
