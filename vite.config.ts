import { resolve } from "node:path";
import { defineConfig } from "vite";

const page = (app: string) => resolve(import.meta.dirname, "client", app, "index.html");

/** The four apps of the browser: one build, one page each. */
export default defineConfig({
  root: "client",
  // The folder client/public is an app, not a heap of files to copy.
  publicDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    manifest: true,
    rolldownOptions: {
      input: {
        resident: page("resident"),
        desk: page("desk"),
        board: page("board"),
        public: page("public"),
      },
    },
  },
  server: { proxy: { "/api": "http://localhost:8080" } },
});
