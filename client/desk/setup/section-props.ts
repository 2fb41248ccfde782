import type { Me } from "../../../surveys/wire/account.ts";

/** What each section of setting up gets. */
export type SectionProps = {
  me: Me;
  /** The section's own address: that of its list. */
  base: string;
  /** What follows in the address: "" for the list, "neu", or the code or id of one thing. */
  rest: string;
};
