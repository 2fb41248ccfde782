import * as v from "valibot";
import { holm } from "../../surveys/statistics/holm.ts";
import { comparing } from "./comparing.ts";

const Input = v.object({ p: v.array(v.nullable(v.number())) });

// Benjamini–Hochberg itself is pending; its fixture also holds Holm's numbers.
export const compareHolm = comparing(
  Input,
  ({ p }) => {
    const adjusted = holm(p.filter((value) => value !== null)).values();
    return { holm: p.map((value) => (value === null ? null : adjusted.next().value)) };
  },
  ["bh"],
);
