import type { ComponentChildren } from "preact";
import type { Address } from "./address.ts";
import { addressOf, goTo } from "./address.ts";

/** A link within the board. A wish for a new tab stays one. */
export function AddressLink({
  to,
  current,
  label,
  children,
}: {
  to: Address;
  /** Where one is already: "page" among views, "true" among choices. */
  current: "page" | "true" | undefined;
  /** What is read out, where more is to be said than there is room for. */
  label?: string;
  children: ComponentChildren;
}) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a
      href={addressOf(to)}
      onClick={follow}
      aria-label={label}
      title={label}
      {...(current && { "aria-current": current })}
    >
      {children}
    </a>
  );
}
