// @ts-check
// npm run screenshots: pictures of every page for the handbook. With "-- screens [folder [look]]": every
// screen that a resident may meet, in several languages, sizes and contrasts, to be looked at.
import { refuseOldNode } from "./node-version.js";

refuseOldNode();
import("./launch.js").then(({ launch }) => launch("screenshots.js", console.error));
