// @ts-check
// npm start: installs, builds and serves; main.js migrates, makes the demo and says where to go.
import { refuseOldNode } from "./node-version.js";

refuseOldNode();
import("./launch.js").then(({ launch }) => launch("main.js", console.log));
