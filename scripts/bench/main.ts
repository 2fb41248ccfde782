import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { boardFigures } from "./board.ts";
import { certaintyFigures } from "./certainty.ts";
import { entryFigures } from "./entry.ts";
import { faultFigures } from "./faults.ts";
import type { Figure } from "./figure.ts";
import { waitingFigures } from "./first-question.ts";
import { importBesideTabletsFigures } from "./import-beside-tablets.ts";
import { importByProduct, importRaw } from "./import-roles.ts";
import { importFigures } from "./imports.ts";
import { pageFigures } from "./page-size.ts";
import { recoveryFigures } from "./recovery.ts";
import { serveAndImport, serveBare, serveBareSealed, serveProduct } from "./servers.ts";
import { submissionFigures } from "./submissions.ts";

/** Rows of the large import; BENCH_ROWS makes a short run of it, whose figures are not the ones we promise. */
const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
const FEW_ROWS = 1000;

/** Parts in the order they run; the board is measured on what the imports leave behind. */
const PARTS = [
  "page",
  "waiting",
  "entry",
  "submissions",
  "imports",
  "board",
  "beside",
  "recovery",
  "faults",
  "certainty",
] as const;
type Part = (typeof PARTS)[number];

async function main(): Promise<void> {
  const [role, file = ""] = process.argv.slice(2);
  switch (role) {
    case "serve-product":
      return serveProduct();
    case "serve-and-import":
      return serveAndImport(file);
    case "serve-bare":
      return serveBare();
    case "serve-bare-sealed":
      return serveBareSealed();
    case "import-product":
      return importByProduct(file);
    case "import-raw":
      return importRaw(file);
    default:
      return bench(partsNamed(process.argv.slice(2)));
  }
}

/** `npm run bench` measures everything, `npm run bench -- imports board` only these. */
function partsNamed(words: readonly string[]): readonly Part[] {
  const unknown = words.find((word) => !PARTS.some((part) => part === word));
  if (unknown !== undefined)
    throw new Error(`The bench has no part "${unknown}". Parts: ${PARTS.join(", ")}.`);
  return words.length === 0 ? PARTS : PARTS.filter((part) => words.includes(part));
}

async function bench(parts: readonly Part[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "nachbarstimme-bench-"));
  const few = { rows: FEW_ROWS, dataDir: join(folder, "few") };
  const many = { rows: ROWS, dataDir: join(folder, "many") };
  const measure: Record<Part, () => Figure[] | Promise<Figure[]>> = {
    page: () => pageFigures(resolve(import.meta.dirname, "../client")),
    waiting: waitingFigures,
    entry: entryFigures,
    submissions: () => submissionFigures(20_000),
    imports: () => importFigures(folder, few, many),
    board: () => boardFigures(few.dataDir, many.dataDir),
    beside: () =>
      importBesideTabletsFigures(folder, { rows: ROWS, dataDir: join(folder, "beside") }),
    recovery: () => recoveryFigures(10, 2000),
    faults: () => faultFigures(200, 30),
    certainty: certaintyFigures,
  };
  try {
    const figures: Figure[] = [];
    for (const part of parts) {
      console.error(`measuring ${part} …`);
      figures.push(...(await measure[part]()));
    }
    print(figures);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
