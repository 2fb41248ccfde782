import { later } from "./later.ts";

/** Rooms of their own: a library's tablet, a phone that goes on, a person who asks. */
export const tabletRoom = later(() => import("./tablet/tablet-room.tsx"));
export const handoverRoom = later(() => import("./handover/handover-room.tsx"));
export const interviewRoom = later(() => import("./interviewer/interview-room.tsx"));
