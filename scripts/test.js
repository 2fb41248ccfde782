// @ts-check
// npm test: everything there is to check, on a fresh clone too.
import { refuseOldNode } from "./node-version.js";

refuseOldNode();
Promise.all([import("./test-run.js"), import("./refusal.js")]).then(([{ testAll }, { endWith }]) =>
  endWith(testAll),
);
