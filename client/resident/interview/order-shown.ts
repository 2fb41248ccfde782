import type { Questionnaire } from "../../../surveys/definition/questionnaire.ts";
import { codesOf, questionsOf } from "../../../surveys/definition/questionnaire.ts";

/** Chance: a whole number from 0 to below the bound, each as likely. */
export type Draw = (below: number) => number;

export type Orders = Readonly<Record<string, readonly string[]>>;

/** For each ranking an order of its items of this person's own: what stands first is chosen more often. */
export function drawOrders(questionnaire: Questionnaire, draw: Draw): Orders {
  const orders: Record<string, string[]> = {};
  for (const question of questionsOf(questionnaire))
    if (question.type === "ranking") orders[question.id] = shuffled(codesOf(question), draw);
  return orders;
}

/** Fisher and Yates: every order equally likely. */
function shuffled(codes: readonly string[], draw: Draw): string[] {
  const left = [...codes];
  const order: string[] = [];
  while (left.length > 0) order.push(...left.splice(draw(left.length), 1));
  return order;
}

/** The device's chance. Rejects the uneven rest of 2³², so that no order is favoured. */
export function deviceDraw(random: (target: Uint32Array<ArrayBuffer>) => Uint32Array): Draw {
  return (below) => {
    const fair = 2 ** 32 - (2 ** 32 % below);
    for (;;) {
      const value = random(new Uint32Array(1))[0] ?? 0;
      if (value < fair) return value % below;
    }
  };
}
