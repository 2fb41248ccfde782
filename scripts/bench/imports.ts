import type { Figure } from "./figure.ts";
import { percent, whole } from "./figure.ts";
import { largeFile } from "./large-file.ts";
import { runRole } from "./role.ts";

/**
 * Import rows per second, end to end, against parsing and inserting the same file; and the most memory,
 * against a tenth of the rows.
 *
 * @param folder where the installation of the import stays, for what is measured on it afterwards
 */
export async function importFigures(
  folder: string,
  few: { rows: number; dataDir: string },
  many: { rows: number; dataDir: string },
): Promise<Figure[]> {
  const small = largeFile(folder, few.rows);
  const tenth = largeFile(folder, many.rows / 10);
  const large = largeFile(folder, many.rows);
  const env = (dataDir: string) => ({ DATA_DIR: dataDir, DEMO: "1" });
  await runRole("import-product", [small.file], env(few.dataDir));
  const tenthImport = await runRole("import-product", [tenth.file], env(`${many.dataDir}-tenth`));
  const raw = await runRole("import-raw", [large.file], { DATA_DIR: folder });
  const product = await runRole("import-product", [large.file], env(many.dataDir));
  for (const [key, value] of Object.entries(large.expected))
    if (product[key] !== value)
      throw new Error(`the import gave ${product[key]} ${key} instead of ${value}`);

  const speed = many.rows / product.seconds;
  const rawSpeed = many.rows / raw.seconds;
  const ratio = speed / rawSpeed;
  const growth = product.megabytes / tenthImport.megabytes;
  return [
    {
      what: `import of ${whole(many.rows)} rows, end to end`,
      measured: `${whole(speed)} rows/s`,
      comparedWith: `papaparse + batch insert ${whole(rawSpeed)} rows/s`,
      ratio: percent(ratio),
      target: "≥ 30 %",
      met: ratio >= 0.3,
    },
    {
      what: `import, most memory at ${whole(many.rows)} rows`,
      measured: `${product.megabytes} MB`,
      comparedWith: `at ${whole(many.rows / 10)} rows ${tenthImport.megabytes} MB`,
      ratio: `${growth.toFixed(2)} ×`,
      target: "flat: ≤ 1.25 ×",
      met: growth <= 1.25,
    },
  ];
}
