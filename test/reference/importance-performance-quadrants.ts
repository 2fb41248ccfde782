import * as v from "valibot";
import { importancePerformance } from "../../surveys/statistics/importance-performance.ts";
import type { Crosshair } from "../../surveys/statistics/quadrant.ts";
import { column, countJointly } from "../statistics/counting.ts";
import { comparing } from "./comparing.ts";
import { FixtureScale, Items, Rows } from "./shapes.ts";

const Input = v.object({ items: Items, scale: FixtureScale, importance: Rows, performance: Rows });

export const compareQuadrants = comparing(Input, ({ items, scale, importance, performance }) => {
  const tables = items.map((_, at) =>
    countJointly(column(importance, at), column(performance, at), scale),
  );
  const picture = importancePerformance(scale, tables);
  return {
    dataCentre: centre(picture.dataCentre),
    scaleCentre: centre(picture.scaleCentre),
    items: picture.items.map((position, at) => ({
      item: items[at],
      importance: position.importance.mean,
      performance: position.presentState.mean,
      quadrantData: position.byData?.quadrant ?? null,
      quadrantScale: position.byScale?.quadrant ?? null,
    })),
  };
});

function centre(crosshair: Crosshair | null) {
  return {
    importance: crosshair?.importance ?? null,
    performance: crosshair?.presentState ?? null,
  };
}
