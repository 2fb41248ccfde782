import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { defineConfig } from "vite";

const source = (path: string) => resolve(import.meta.dirname, "client/resident", path);
const built = (path: string) => resolve(import.meta.dirname, "dist/client", path);

/** The font that every screen needs; others are kept where their language is offered. */
const FIRST_FONT = /^assets\/atkinson-latin-[^/]+\.woff2$/;

/** What Vite says of the survey's build, which must be there before. */
type Chunk = { file: string; css?: string[]; assets?: string[] };

function surveyFiles(): string[] {
  const chunks: Record<string, Chunk> = JSON.parse(
    readFileSync(built(".vite/survey.json"), "utf8"),
  );
  const files = Object.values(chunks).flatMap(({ file, css = [], assets = [] }) => [
    file,
    ...css,
    ...assets,
  ]);
  return [...new Set(files)].sort();
}

const revision = (file: string) =>
  createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);

/** The worker that holds the survey on a device, with the list of the files of exactly this build. */
export default defineConfig(() => {
  const files = surveyFiles();
  const fonts = files.filter((file) => file.endsWith(".woff2"));
  const icons = readdirSync(source("icons"));
  return {
    publicDir: false,
    define: {
      __SURVEY_FILES__: JSON.stringify([
        { url: "/", revision: revision(built("resident/index.html")) },
        ...files
          .filter((file) => /\.(js|css)$/.test(file) || FIRST_FONT.test(file))
          .map((file) => ({ url: `/${file}`, revision: null })),
        {
          url: "/manifest.webmanifest",
          revision: revision(source("offline/manifest.webmanifest")),
        },
        ...icons.map((name) => ({
          url: `/icons/${name}`,
          revision: revision(source(`icons/${name}`)),
        })),
      ]),
      __FONTS__: JSON.stringify(fonts.map((file) => `/${file}`)),
    },
    build: {
      outDir: built(""),
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: source("offline/worker/sw.ts"),
        output: { format: "iife", entryFileNames: "sw.js" },
      },
    },
    plugins: [
      {
        name: "beside-the-page",
        generateBundle() {
          const emit = (fileName: string, from: string) =>
            this.emitFile({ type: "asset", fileName, source: readFileSync(source(from)) });
          emit("manifest.webmanifest", "offline/manifest.webmanifest");
          for (const name of icons) emit(join("icons", name), `icons/${name}`);
        },
      },
    ],
  };
});
