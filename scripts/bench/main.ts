import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { boardFigures } from "./board.ts";
import type { Figure } from "./figure.ts";
import { importByProduct, importRaw } from "./import-roles.ts";
import { importFigures } from "./imports.ts";
import { pageFigures } from "./page-size.ts";
import { recoveryFigures } from "./recovery.ts";
import { serveBare, serveProduct } from "./servers.ts";
import { submissionFigures } from "./submissions.ts";

/** Rows of the large import; BENCH_ROWS makes a short run of it, whose figures are not the ones we promise. */
const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
const FEW_ROWS = 1000;

async function main(): Promise<void> {
  const [role, file = ""] = process.argv.slice(2);
  switch (role) {
    case "serve-product":
      return serveProduct();
    case "serve-bare":
      return serveBare();
    case "import-product":
      return importByProduct(file);
    case "import-raw":
      return importRaw(file);
    case undefined:
      return bench();
    default:
      throw new Error(`the bench has no part called ${role}`);
  }
}

async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "nachbarstimme-bench-"));
  const few = { rows: FEW_ROWS, dataDir: join(folder, "few") };
  const many = { rows: ROWS, dataDir: join(folder, "many") };
  try {
    const figures = [
      ...pageFigures(resolve(import.meta.dirname, "../client")),
      ...(await say("submissions", () => submissionFigures(20_000))),
      ...(await say("imports", () => importFigures(folder, few, many))),
      ...(await say("board", () => boardFigures(few.dataDir, many.dataDir))),
      ...(await say("recovery", () => recoveryFigures(10, 2000))),
    ];
    print(figures);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function say(what: string, measure: () => Promise<Figure[]>): Promise<Figure[]> {
  console.error(`measuring ${what} …`);
  return measure();
}

function print(figures: readonly Figure[]): void {
  const rows = [
    ["what", "measured", "compared with", "ratio", "target", ""],
    ...figures.map(({ what, measured, comparedWith, ratio, target, met }) => [
      what,
      measured,
      comparedWith,
      ratio,
      target,
      met ? "met" : "MISSED",
    ]),
  ];
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows)
    console.log(row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join("  "));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
