import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { once } from "node:events";

export type ChildServer = {
  url: string;
  process: ChildProcess;
  /** Processor time used so far, in milliseconds. */
  cpu(): Promise<number>;
  /** The most memory held so far, in MB. */
  memory(): Promise<number>;
  /** Reads in the file that it was started with, beside what it serves. @returns seconds */
  readIn(): Promise<number>;
  stop(): Promise<void>;
};

/** Starts a bench server (`serveChild`) in a process of its own, so that the load does not slow it. */
export async function startChild(
  role: string,
  env: Record<string, string>,
  words: readonly string[] = [],
): Promise<ChildServer> {
  const child = fork(process.argv[1] ?? "", [role, ...words], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const port = await answerOf(child, "port");
  const ask = (name: string) => {
    child.send(name);
    return answerOf(child, name);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    cpu: () => ask("cpu"),
    memory: () => ask("memory"),
    readIn: () => ask("readIn"),
    async stop() {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}

function answerOf(child: ChildProcess, name: string): Promise<number> {
  return new Promise((done, failed) => {
    const left = (code: number | null) => failed(new Error(`bench server ended with ${code}`));
    child.once("exit", left);
    const listen = (message: unknown) => {
      if (!isAnswer(message) || message.name !== name) return;
      child.off("message", listen);
      child.off("exit", left);
      done(message.value);
    };
    child.on("message", listen);
  });
}

function isAnswer(message: unknown): message is { name: string; value: number } {
  return typeof message === "object" && message !== null && "name" in message && "value" in message;
}

/**
 * The child's side: says its port, and whatever it is asked.
 *
 * @param readIn reads a file in, and says how many seconds it took
 */
export function reportFromChild(port: number, readIn?: () => Promise<number>): void {
  process.send?.({ name: "port", value: port });
  const answers: Record<string, () => number | Promise<number>> = {
    cpu() {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    },
    memory: () => Math.round(process.resourceUsage().maxRSS / 1024),
    ...(readIn && { readIn }),
  };
  process.on("message", async (name) => {
    const answer = typeof name === "string" ? answers[name] : undefined;
    if (answer) process.send?.({ name, value: await answer() });
  });
}
