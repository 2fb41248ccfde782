// @ts-check
// npm run dev: pages and server reload when a file is saved.
import { refuseOldNode } from "./node-version.js";

refuseOldNode();
Promise.all([import("./development.js"), import("./refusal.js")]).then(
  ([{ develop }, { endWith }]) => endWith(develop),
);
