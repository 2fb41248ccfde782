import { createContext } from "preact";
import type { Breakdown } from "../../../surveys/wire/breakdown.ts";

/** By what the shown result is narrowed down, for every headline; null where it tells of everybody. */
export const OnlySome = createContext<Breakdown | null>(null);
