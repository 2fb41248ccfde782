import { later } from "../later.ts";
import { openInterviewOutbox } from "./interview-outbox.ts";

/** One outbox for as long as the page stands. */
export const interviewOutbox = later(openInterviewOutbox);
