import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Delivery } from "../../surveys/wire/submission.ts";
import { post } from "./flood.ts";

/**
 * Tablets that submit at a steady pace, whatever a reply takes: each delivery is waited for from the moment
 * it was due, so that a server that stands still is not spared those that queue meanwhile.
 *
 * @param perSecond deliveries that are due in a second
 * @param goesOn asked before each delivery
 * @returns milliseconds from due to acknowledged, one for each delivery, from short to long
 * @throws {Error} where one is not acknowledged
 */
export async function steadyTablets(
  url: string,
  deliveries: Iterable<Delivery>,
  perSecond: number,
  goesOn: () => boolean,
): Promise<number[]> {
  // Each on a connection of its own, as from a tablet that has not sent for a while.
  const agent = new Agent();
  const started = performance.now();
  const replies: Promise<number>[] = [];
  const failures: unknown[] = [];
  for (const delivery of deliveries) {
    const due = started + (replies.length * 1000) / perSecond;
    await wait(Math.max(0, due - performance.now()));
    if (!goesOn() || failures.length > 0) break;
    const reply = post(agent, url, JSON.stringify(delivery)).then(
      (status) => {
        if (status !== 201) failures.push(new Error(`a submission was answered with ${status}`));
        return performance.now() - due;
      },
      (error: unknown) => failures.push(error),
    );
    replies.push(reply);
  }
  const milliseconds = await Promise.all(replies);
  if (failures.length > 0) throw failures[0];
  return milliseconds.sort((one, other) => one - other);
}
