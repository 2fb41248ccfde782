import * as v from "valibot";
import { keyingAgreement } from "../../surveys/statistics/two-keyings.ts";
import { comparing } from "./comparing.ts";
import { bounds } from "./shapes.ts";

const Keyed = v.array(v.nullable(v.string()));
const Input = v.object({ first: Keyed, second: Keyed });

export const compareDoubleEntry = comparing(Input, ({ first, second }) => {
  const { n, disagreements, rate, interval, kappa } = keyingAgreement(first, second);
  return {
    n,
    disagreements,
    disagreementRate: rate,
    disagreementCi: bounds(interval),
    kappa,
  };
});
