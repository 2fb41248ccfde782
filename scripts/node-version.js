// @ts-check
// Read by any Node that knows modules, however old: nothing newer may stand in this file.

/**
 * Says what is wrong with a version of Node.
 *
 * @param {string} version as in `process.versions.node`, for example "18.20.4"
 * @returns {string | undefined} the sentence for the user, German and English; nothing where all is well
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return [
    `Nachbarstimme braucht Node 20.19 oder neuer; hier läuft Node ${version}.`,
    `Nachbarstimme needs Node 20.19 or newer; this is Node ${version}.`,
  ].join("\n");
}

/** Ends the process with one sentence where Node is too old, before anything newer is even parsed. */
export function refuseOldNode() {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem === undefined) return;
  console.error(problem);
  process.exit(1);
}
