import { handIn, newResponseId } from "../hand-in.ts";
import { Review } from "./review.tsx";
import { Thanks } from "./thanks.tsx";

/** The end of an interview in one piece: it comes while the first questions are answered. */
export const closing = { Review, Thanks, handIn, newResponseId };
