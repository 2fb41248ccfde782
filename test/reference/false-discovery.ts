import * as v from "valibot";
import { benjaminiHochberg } from "../../surveys/statistics/benjamini-hochberg.ts";
import { holm } from "../../surveys/statistics/holm.ts";
import { comparing } from "./comparing.ts";

const Input = v.object({ p: v.array(v.nullable(v.number())) });

// The fixture holds the numbers of both adjustments; Holm's takes no gaps.
export const compareFalseDiscovery = comparing(Input, ({ p }) => {
  const adjusted = holm(p.filter((value) => value !== null)).values();
  return {
    bh: benjaminiHochberg(p),
    holm: p.map((value) => (value === null ? null : adjusted.next().value)),
  };
});
