import { resolve } from "node:path";
import { defineConfig } from "vite";

const entry = (file: string) => resolve(import.meta.dirname, file);

/** The server, its threads and the command line: plain JavaScript that Node starts without a loader. */
export default defineConfig({
  // Made of hundreds of small files: loaded one by one they would be most of every start.
  ssr: { noExternal: ["kysely", "hono", /^@hono\//, "valibot", /^@hpke\//, /^@stdlib\//] },
  build: {
    ssr: true,
    outDir: "dist/server",
    emptyOutDir: true,
    target: "node20",
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: entry("server/main.ts"),
        "import-worker": entry("server/import/worker.ts"),
        "workbook-worker": entry("server/import/workbook/worker.ts"),
        "spreadsheet-worker": entry("server/spreadsheet/worker.ts"),
        "attack-worker": entry("server/attack/worker.ts"),
        "print-worker": entry("server/print/worker.ts"),
        "report-worker": entry("server/reports/worker.ts"),
        cli: entry("scripts/cli/main.ts"),
        bench: entry("scripts/bench/main.ts"),
        screenshots: entry("scripts/screenshots/main.ts"),
      },
    },
  },
});
