import * as v from "valibot";
import { krippendorffAlpha } from "../../surveys/statistics/krippendorff-alpha.ts";
import { comparing } from "./comparing.ts";

const Input = v.object({
  level: v.picklist(["nominal", "ordinal"]),
  coders: v.array(v.array(v.nullable(v.number()))),
});

export const compareKrippendorffAlpha = comparing(Input, ({ coders, level }) => ({
  ...krippendorffAlpha(coders, level),
}));
