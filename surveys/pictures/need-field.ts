import type { Need, Topic } from "../wire/findings.ts";
import type { Mean } from "../wire/shares.ts";

/** The ends of an axis, in points of the scale. */
export type Axis = { min: number; max: number };

/** A topic in the field of need, with the number that it has in the table. */
export type FieldPoint = {
  number: number;
  topic: Topic;
  /** Present state. */
  across: Mean;
  /** Importance. */
  up: Mean;
  /** A range reaches the line: it is not sure on which side it lies. */
  open: boolean;
};

/** Importance against present state, as every picture of it draws it. Plain data: it goes to a thread. */
export type NeedField = Pick<Need, "scale" | "dataCentre" | "scaleCentre"> & {
  across: Axis;
  upright: Axis;
  /** In the order of the table. */
  points: readonly FieldPoint[];
};

/** The field of a result; without points where no topic has both means. */
export function needField({ scale, topics, dataCentre, scaleCentre }: Need): NeedField {
  const points = topics.flatMap(
    ({ topic, importance, presentState, byData }, index): FieldPoint[] =>
      importance && presentState
        ? [
            {
              number: index + 1,
              topic,
              across: presentState,
              up: importance,
              open: !!byData?.undecided,
            },
          ]
        : [],
  );
  return {
    scale,
    dataCentre,
    scaleCentre,
    across: axisAround(scale, [
      ...points.map(({ across }) => across.value),
      scaleCentre.presentState,
    ]),
    upright: axisAround(scale, [...points.map(({ up }) => up.value), scaleCentre.importance]),
    points,
  };
}

/** The means with some air, never beyond the scale. */
function axisAround(scale: Need["scale"], values: readonly number[]): Axis {
  return {
    min: Math.max(scale.lowest, Math.floor(Math.min(...values) - 0.2)),
    max: Math.min(scale.highest, Math.ceil(Math.max(...values) + 0.2)),
  };
}

/** Where a value lies on its axis: 0 at the lower end, 1 at the upper; what is beyond lies on the end. */
export function placeOn({ min, max }: Axis, value: number): number {
  return Math.min(1, Math.max(0, (value - min) / (max - min)));
}

/** The points of the scale that an axis shows. */
export function stepsOf({ min, max }: Axis): number[] {
  return Array.from({ length: max - min + 1 }, (_, step) => min + step);
}

/** From where to where both axes have the same values: there it works as well as it is important. */
export function diagonalOf({ across, upright }: NeedField): { from: number; to: number } | null {
  const from = Math.max(across.min, upright.min);
  const to = Math.min(across.max, upright.max);
  return from < to ? { from, to } : null;
}
