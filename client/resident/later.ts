/** A part of the app that is fetched after the first screen stands. */
export type Later<T> = {
  /** The part, if it is here. */
  get: () => T | undefined;
  /** Fetches the part once; after a failure the next call tries again. */
  load: () => Promise<T>;
};

export function later<T>(fetchPart: () => Promise<T>): Later<T> {
  let part: T | undefined;
  let coming: Promise<T> | undefined;
  return {
    get: () => part,
    load() {
      coming ??= fetchPart().then(
        (fetched) => {
          part = fetched;
          return fetched;
        },
        (failure: unknown) => {
          coming = undefined;
          throw failure;
        },
      );
      return coming;
    },
  };
}
