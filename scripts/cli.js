// @ts-check
// npm run cli: the operator's commands. Their output may be piped, so our own words go to stderr.
import { refuseOldNode } from "./node-version.js";

refuseOldNode();
import("./launch.js").then(({ launch }) => launch("cli.js", console.error));
