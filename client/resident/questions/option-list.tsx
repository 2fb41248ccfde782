import type { ComponentChildren } from "preact";

/** From this many answers on, wide screens show two columns: what is out of sight is not chosen. */
const MANY = 6;

/** The answers of a choice under their question. */
export function OptionList({ count, children }: { count: number; children: ComponentChildren }) {
  return count < MANY ? (
    <div class="stack">{children}</div>
  ) : (
    <div class="stack columns" style={{ "--rows": String(Math.ceil(count / 2)) }}>
      {children}
    </div>
  );
}
