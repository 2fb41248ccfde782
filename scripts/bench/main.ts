import type { Figure } from "./figure.ts";
import { serveBare, serveProduct } from "./servers.ts";
import { submissionFigures } from "./submissions.ts";

async function main(): Promise<void> {
  switch (process.argv[2]) {
    case "serve-product":
      return serveProduct();
    case "serve-bare":
      return serveBare();
    default:
      print(await submissionFigures(20_000));
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
