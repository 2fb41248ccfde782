import * as v from "valibot";
import { wilsonInterval } from "../../surveys/statistics/wilson-interval.ts";
import { comparing } from "./comparing.ts";
import { bounds, Level } from "./shapes.ts";

const Input = v.object({ x: v.number(), n: v.number(), level: Level });

export const compareWilsonInterval = comparing(Input, ({ x, n, level }) =>
  bounds(wilsonInterval(x, n, level)),
);
