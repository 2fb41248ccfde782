import { fork } from "node:child_process";
import * as v from "valibot";

const Report = v.intersect([
  v.object({ seconds: v.number(), megabytes: v.number() }),
  v.record(v.string(), v.number()),
]);
export type RoleReport = v.InferOutput<typeof Report>;

/** Runs one part of the bench in a process of its own, so that its memory is its own. */
export function runRole(
  role: string,
  words: string[],
  env: Record<string, string>,
): Promise<RoleReport> {
  return new Promise((done, failed) => {
    const child = fork(process.argv[1] ?? "", [role, ...words], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    let report: RoleReport | undefined;
    child.on("message", (message) => {
      report = v.parse(Report, message);
    });
    child.on("exit", (code) => {
      if (report && code === 0) done(report);
      else failed(new Error(`${role} ended with ${code}`));
    });
  });
}

/** The child's side: its figures, with the most memory it ever held. */
export function reportFromRole(figures: Record<string, number>): void {
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.send?.({ ...figures, megabytes }, () => process.disconnect());
}
