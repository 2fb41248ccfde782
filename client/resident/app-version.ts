declare const __APP_VERSION__: string | undefined;

/** Names the state of the sources from which this page was built. The same sources, the same name. */
export const APP_VERSION: string =
  typeof __APP_VERSION__ === "undefined" ? "development" : __APP_VERSION__;
