// @ts-check
// npm run bench: measures what DESIGN.md promises.
import { refuseOldNode } from "./node-version.js";

refuseOldNode();
import("./launch.js").then(({ launch }) => launch("bench.js", console.error));
