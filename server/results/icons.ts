import type { Context } from "../context.ts";

/** Topic code → name of its pictogram. */
export function iconsOf({ catalogue }: Context): Readonly<Record<string, string>> {
  return Object.fromEntries(catalogue.topics.topics.map(({ code, icon }) => [code, icon]));
}
