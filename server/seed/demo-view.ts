import type { DemoPerson } from "./demo-person.ts";
import type { DemoShift, DemoView } from "./demo-plan.ts";
import { DEMO_SHIFTS, DEMO_TRUTH } from "./demo-plan.ts";

const DEFAULT_TRUTH: DemoView = { importance: 3.5, presentState: 3 };

/** In which surroundings somebody answers: the mode, and whether in a wave before today's. */
export type DemoSetting = { mode: string; earlier: boolean };

/** How somebody sees each topic, but for chance. */
export type DemoOpinion = (topic: string) => DemoView;

/** The known truth for somebody: what all share, and what people like them see differently. */
export function demoView(audience: string, person: DemoPerson, setting: DemoSetting): DemoOpinion {
  const shifts = DEMO_SHIFTS.filter((shift) => concerns(shift, audience, person, setting));
  return (topic) => {
    const { importance, presentState } = DEMO_TRUTH[topic] ?? DEFAULT_TRUTH;
    const more = shifts.reduce((sum, shift) => sum + (shift.importance[topic] ?? 0), 0);
    return { importance: importance + more, presentState };
  };
}

function concerns(
  { among }: DemoShift,
  audience: string,
  person: DemoPerson,
  { mode, earlier }: DemoSetting,
): boolean {
  const codes = Object.entries(among.codes ?? {});
  return (
    codes.every(([question, some]) => some.includes(person[question] ?? "")) &&
    (among.modes?.includes(mode) ?? true) &&
    (among.audience === undefined || among.audience === audience) &&
    (among.earlier === undefined || earlier)
  );
}
