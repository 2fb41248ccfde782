/** A share below one in twenty, or above nineteen in twenty, is not told exactly. */
export const ONE_IN = 20;
/** So few possible numbers would be the number itself. */
export const LEAST_POSSIBLE = 3;
/** From so many answers on, one in twenty is at least that many people, and bounds are said in percent. */
export const STEPS_FROM = ONE_IN * LEAST_POSSIBLE;
