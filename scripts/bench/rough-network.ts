import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Chance } from "../../server/seed/chance.ts";

export type RoughNetwork = {
  url: string;
  /** Whether things go wrong from now on. At first everything gets through. */
  setRough(rough: boolean): void;
  stop(): Promise<void>;
};

const STUMBLE = JSON.stringify({
  type: "about:blank",
  title: "",
  status: 500,
  code: "server.failed",
  where: [],
});

/**
 * Stands between a browser and a server and does what networks and servers do: nothing gets through for
 * seconds, a request is lost, or its reply although the server has taken it, the server stumbles, a reply
 * takes its time.
 */
export async function roughNetwork(target: string, chance: Chance): Promise<RoughNetwork> {
  let rough = false;
  let silentUntil = 0;
  const proxy = createServer((incoming, outgoing) => {
    if (!rough) return pass(target, incoming, outgoing);
    if (chance() < 0.03) silentUntil = Date.now() + 500 + 4000 * chance();
    if (Date.now() < silentUntil) return void incoming.destroy();
    if (incoming.method !== "POST") return pass(target, incoming, outgoing);
    const luck = chance();
    if (luck < 0.15) incoming.destroy();
    else if (luck < 0.3) pass(target, incoming, outgoing, { losesReply: true });
    else if (luck < 0.45)
      outgoing.writeHead(500, { "content-type": "application/problem+json" }).end(STUMBLE);
    else if (luck < 0.6) pass(target, incoming, outgoing, { delay: 500 + 2500 * chance() });
    else pass(target, incoming, outgoing);
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${portOf(proxy.address())}`,
    setRough: (wanted) => {
      rough = wanted;
    },
    stop: () =>
      new Promise((done) => {
        proxy.close(() => done());
        proxy.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  return address.port;
}

function pass(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { delay = 0, losesReply = false }: { delay?: number; losesReply?: boolean } = {},
): void {
  const { method, headers, url = "/" } = incoming;
  const onward = request(new URL(url, target), { method, headers }, (reply) => {
    setTimeout(() => {
      if (losesReply) {
        reply.resume();
        incoming.destroy();
        return;
      }
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(outgoing);
    }, delay);
  });
  onward.on("error", () => incoming.destroy());
  incoming.pipe(onward);
}
