import type { ResidentKey } from "../../../surveys/messages/resident/de.ts";
import type { NumberQuestion } from "../interview/number-entry.ts";

/** The sentence that says which numbers fit: shown beside the field, and again where one does not. */
export function numberRule({ min, max }: NumberQuestion): {
  key: ResidentKey;
  values: Readonly<Record<string, number>>;
} {
  if (min !== undefined && max !== undefined)
    return { key: "number.between", values: { min, max } };
  if (min !== undefined) return { key: "number.from", values: { min } };
  if (max !== undefined) return { key: "number.upTo", values: { max } };
  return { key: "number.whole", values: {} };
}
