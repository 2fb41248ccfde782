// @ts-check
// npm run build: builds anew, whether or not anything changed.
import { refuseOldNode } from "./node-version.js";

refuseOldNode();
Promise.all([
  import("./build-state.js"),
  import("./installation.js"),
  import("./launch.js"),
  import("./refusal.js"),
]).then(([{ build }, { ensureInstalled }, { projectRoot }, { endWith }]) =>
  endWith(async () => {
    await ensureInstalled(projectRoot, console.log);
    await build(projectRoot, console.log);
    return 0;
  }),
);
