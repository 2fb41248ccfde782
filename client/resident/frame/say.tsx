import { later } from "../later.ts";
import { useLater } from "../use-later.ts";

/** Reading aloud, as soon as the first screen stands. */
export const readAloud = later(() => import("../speech/read-aloud.tsx"));

/** Where one has the screen read aloud, as soon as that part is here. */
export function Say() {
  const part = useLater(readAloud);
  return part === undefined ? null : <part.ReadAloud />;
}
