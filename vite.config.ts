import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
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

/** Names the state of the sources, by their contents: what a tablet reports as its version. */
function appVersion(): string {
  const hash = createHash("sha256");
  const files = ["client", "surveys"].flatMap((room) =>
    readdirSync(resolve(import.meta.dirname, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => resolve(entry.parentPath, entry.name)),
  );
  for (const file of [...files.sort(), resolve(import.meta.dirname, "package-lock.json")])
    hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

/**
 * Of a pictogram only what is drawn: `Icon` has its own frame, and the first screen pays for every word
 * around eight of them. lucide's licence goes along as a file.
 */
function drawnAlone(): Plugin {
  const lucide = resolve(import.meta.dirname, "node_modules/lucide-static");
  return {
    name: "drawn-alone",
    enforce: "pre",
    load: {
      filter: { id: /\/lucide-static\/icons\/[^/]+\.svg\?raw$/ },
      handler(id) {
        const svg = readFileSync(id.slice(0, -"?raw".length), "utf8");
        const drawn = svg.slice(
          svg.indexOf(">", svg.indexOf("<svg")) + 1,
          svg.lastIndexOf("</svg>"),
        );
        return `export default ${JSON.stringify(drawn.replace(/\s*\n\s*/g, ""))}`;
      },
    },
    generateBundle() {
      const source = readFileSync(resolve(lucide, "LICENSE"), "utf8");
      this.emitFile({ type: "asset", fileName: "licences/lucide.txt", source });
    },
  };
}

/** The four apps of the browser: two builds into one folder. Development serves all of them. */
export default defineConfig(({ mode }) => ({
  root: "client",
  // The folder client/public is an app, not a heap of files to copy.
  publicDir: false,
  define: mode === "survey" ? { __APP_VERSION__: JSON.stringify(appVersion()) } : {},
  plugins: [drawnAlone()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist/client",
    emptyOutDir: mode === "survey",
    manifest: `.vite/${mode}.json`,
    modulePreload: {
      // Every browser that can run the apps knows module preload.
      polyfill: false,
      // A part's files are few and its styles are what must not come late: naming all of them cost the
      // first screen half a kilobyte.
      resolveDependencies: (_file, needed) => needed.filter((name) => name.endsWith(".css")),
    },
    rolldownOptions: {
      input: PAGES[mode] ?? { ...PAGES.survey, ...PAGES.rooms },
      output:
        mode === "survey"
          ? {
              // What the first screen needs is one file: small ones are dearer to compress and to fetch.
              codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] },
              // The first screen names all parts; what is random in a name does not compress.
              chunkFileNames: "assets/[name]-[hash:6].js",
            }
          : {},
    },
  },
  server: { proxy: { "/api": "http://localhost:8080" } },
}));
