import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { Context } from "./context.ts";

/** Which page answers under which addresses. */
const APPS = [
  { file: "desk/index.html", paths: ["/buero", "/buero/*"] },
  { file: "board/index.html", paths: ["/auswertung", "/auswertung/*"] },
  { file: "public/index.html", paths: ["/ergebnisse", "/ergebnisse/*"] },
  {
    file: "resident/index.html",
    paths: ["/", "/s/*", "/tablet", "/weiter", "/befragung", "/befragung/*"],
  },
];

/** Assets carry a hash in their name and never change; pages are asked for anew each time. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** What puts the survey onto a device. Under fixed names, so asked for anew each time as the pages are. */
const BESIDE_THE_PAGE = ["/sw.js", "/manifest.webmanifest", "/icons/*"];

/** The four apps as built by Vite. */
export function pages({ settings }: Context): Hono {
  const routes = new Hono();
  routes.use(
    "/assets/*",
    serveStatic({
      root: settings.clientDir,
      precompressed: true,
      onFound: (_path, c) => c.header("cache-control", FOR_EVER),
    }),
  );
  for (const path of BESIDE_THE_PAGE)
    routes.use(
      path,
      serveStatic({
        root: settings.clientDir,
        precompressed: true,
        onFound: (_path, c) => c.header("cache-control", "no-cache"),
      }),
    );
  for (const { file, paths } of APPS)
    for (const path of paths)
      routes.get(path, async (c) => {
        c.header("cache-control", "no-cache");
        return c.html(await readFile(join(settings.clientDir, file), "utf8"));
      });
  return routes;
}
