import { Agent, request } from "node:http";
import type { Delivery } from "../../surveys/wire/submission.ts";

export type Flood = {
  /** Ids that the server acknowledged (200 or 201). */
  acknowledged: Set<string>;
  /** Ends when every delivery was answered or the server is gone. */
  ended: Promise<void>;
};

/** Sends deliveries over many connections at once, and remembers which were acknowledged. */
export function flood(url: string, deliveries: readonly Delivery[], connections: number): Flood {
  const acknowledged = new Set<string>();
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let next = 0;
  async function sendOn(): Promise<void> {
    for (;;) {
      const delivery = deliveries[next++];
      if (!delivery) return;
      try {
        const status = await post(agent, url, JSON.stringify(delivery));
        if (status === 200 || status === 201) acknowledged.add(idOf(delivery));
      } catch {
        // The server was killed: what it has not acknowledged may be lost, that is the test.
        return;
      }
    }
  }
  const senders = Array.from({ length: connections }, sendOn);
  return { acknowledged, ended: Promise.all(senders).then(() => agent.destroy()) };
}

function idOf(delivery: Delivery): string {
  return delivery.form === "open" ? delivery.submission.id : delivery.id;
}

/** Hands one submission in. @returns the status of the reply */
export function post(agent: Agent, url: string, body: string): Promise<number> {
  return new Promise((done, failed) => {
    const sent = request(
      `${url}/api/submissions`,
      {
        agent,
        method: "POST",
        headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
      },
      (reply) => {
        reply.resume();
        reply.on("end", () => done(reply.statusCode ?? 0));
        reply.on("error", failed);
      },
    );
    sent.on("error", failed);
    sent.end(body);
  });
}
