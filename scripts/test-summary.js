// @ts-check

/**
 * @typedef {object} Assertion one test in Vitest's JSON report
 * @property {string} status "passed", "failed", "skipped", "pending", "todo" or "disabled"
 * @property {string} fullName
 *
 * @typedef {object} Suite one test file in Vitest's JSON report
 * @property {string} name
 * @property {string} status
 * @property {Assertion[]} assertionResults
 *
 * @typedef {object} Summary
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} notRun names of tests that were left out; they count as neither
 */

/**
 * Counts what Vitest reports.
 *
 * A file that could not even be loaded holds no tests to count, so it counts as one failure. So does a run
 * that ended badly though no test failed: an error outside of any test, a crash, or no test found.
 *
 * @param {{ testResults: Suite[] } | undefined} report nothing where Vitest wrote none
 * @param {number} exitCode of Vitest
 * @returns {Summary}
 */
export function summarise(report, exitCode) {
  const suites = report?.testResults ?? [];
  const tests = suites.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ status, fullName }) => ({ status, name: `${name}: ${fullName}` })),
  );
  const broken = suites.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const passed = tests.filter(({ status }) => status === "passed").length;
  const failed = tests.filter(({ status }) => status === "failed").length + broken.length;
  return {
    passed,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    notRun: tests
      .filter(({ status }) => status !== "passed" && status !== "failed")
      .map(({ name }) => name),
  };
}
