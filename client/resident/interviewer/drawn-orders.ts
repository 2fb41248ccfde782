import type { Offer } from "../../../surveys/wire/survey.ts";
import type { Orders } from "../interview/order-shown.ts";
import { deviceDraw, drawOrders } from "../interview/order-shown.ts";

/** The order of rankings for one person, where the wave draws it: what is read out first is chosen more often. */
export function drawnOrders({ wave, questionnaire }: Offer): Orders {
  return wave.shuffleRanking
    ? drawOrders(
        questionnaire,
        deviceDraw((target) => crypto.getRandomValues(target)),
      )
    : {};
}
