import { createContext } from "preact";
import type { SurveyBundle } from "../../../surveys/wire/survey.ts";

/** The recordings that came with the survey. A screen without a survey has none. */
export const Recordings = createContext<SurveyBundle["recordings"]>({});
