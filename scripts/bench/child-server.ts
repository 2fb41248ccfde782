import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { once } from "node:events";

export type ChildServer = {
  url: string;
  process: ChildProcess;
  /** Processor time used so far, in milliseconds. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
};

/** Starts a bench server (`serveChild`) in a process of its own, so that the load does not slow it. */
export async function startChild(role: string, env: Record<string, string>): Promise<ChildServer> {
  const child = fork(process.argv[1] ?? "", [role], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const port = await answerOf(child, "port");
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    cpu: () => {
      child.send("cpu");
      return answerOf(child, "cpu");
    },
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

/** The child's side: says its port, and its processor time whenever asked. */
export function reportFromChild(port: number): void {
  process.send?.({ name: "port", value: port });
  process.on("message", (message) => {
    if (message !== "cpu") return;
    const { user, system } = process.cpuUsage();
    process.send?.({ name: "cpu", value: (user + system) / 1000 });
  });
}
