// @ts-check

/** Something the user has to put right. Its message is the whole answer: no stack, exit code 1. */
export class Refusal extends Error {}

/**
 * Runs a launcher and turns what it throws into an exit code.
 *
 * @param {() => Promise<number>} launcher gives the exit code
 */
export async function endWith(launcher) {
  try {
    process.exitCode = await launcher();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
