import * as v from "valibot";
import { kemenyOrders } from "../../surveys/statistics/kemeny-orders.ts";
import { kendallTauB } from "../../surveys/statistics/kendall-tau-b.ts";
import { comparing } from "./comparing.ts";
import { Items } from "./shapes.ts";

const Input = v.object({ items: Items, ranks: v.array(v.array(v.number())) });

export const compareRankingAgreement = comparing(Input, ({ items, ranks }) => {
  const { distance, orders } = kemenyOrders(ranks);
  return {
    tauB: ranks.map((first) => ranks.map((second) => kendallTauB(first, second))),
    kemenyDistance: distance,
    kemeny: orders.map((order) => order.map((topic) => items[topic])),
  };
});
