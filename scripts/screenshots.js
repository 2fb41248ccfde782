// @ts-check
// npm run screenshots: pictures of every page for the handbook.
import { refuseOldNode } from "./node-version.js";

refuseOldNode();
import("./launch.js").then(({ launch }) => launch("screenshots.js", console.error));
