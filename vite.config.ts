import { resolve } from "node:path";
import { defineConfig } from "vite";

const page = (app: string) => resolve(import.meta.dirname, "client", app, "index.html");

/** The pages that one build makes, by `vite build --mode NAME`. */
const PAGES: Record<string, Record<string, string>> = {
  /**
   * The survey alone: sharing its small pieces with the staff's apps would split them into a dozen more
   * files, each dearer to compress, and a library's network pays for it.
   */
  survey: { resident: page("resident") },
  rooms: { desk: page("desk"), board: page("board"), public: page("public") },
};

/** The four apps of the browser: two builds into one folder. Development serves all of them. */
export default defineConfig(({ mode }) => ({
  root: "client",
  // The folder client/public is an app, not a heap of files to copy.
  publicDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist/client",
    emptyOutDir: mode === "survey",
    manifest: `.vite/${mode}.json`,
    // Every browser that can run the apps knows module preload.
    modulePreload: { polyfill: false },
    rolldownOptions: { input: PAGES[mode] ?? { ...PAGES.survey, ...PAGES.rooms } },
  },
  server: { proxy: { "/api": "http://localhost:8080" } },
}));
