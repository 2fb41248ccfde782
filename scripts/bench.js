// @ts-check
// npm run bench: measures what the README states.
import { refuseOldNode } from "./node-version.js";

refuseOldNode();
import("./launch.js").then(({ launch }) => launch("bench.js", console.error));
