import type { ProblemCode } from "../../problem.ts";
import type { InterfaceLanguage } from "../say.ts";
import { de, type ResidentKey } from "./de.ts";
import { deSimple } from "./de-simple.ts";
import { en } from "./en.ts";

/** The residents' words in each language of the interface. */
export const RESIDENT_WORDS: Readonly<
  Record<InterfaceLanguage, Readonly<Record<ResidentKey, string>>>
> = { de, "de-simple": deSimple, en };

/** The key of the sentence for a problem. Codes a resident can hardly meet share one sentence. */
export function problemKey(code: ProblemCode): ResidentKey {
  const key = `problem.${code}`;
  return isResidentKey(key) ? key : "problem.other";
}

function isResidentKey(key: string): key is ResidentKey {
  return Object.hasOwn(de, key);
}
