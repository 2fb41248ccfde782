import { useLayoutEffect, useRef } from "preact/hooks";
import { Say } from "./say.tsx";

/**
 * The heading of a screen. When its screen arrives the page stands at its top and the heading has the
 * focus, so that a screen reader reads on from there and the keyboard starts there. Beside it, where that
 * is possible here, the screen can be read aloud.
 *
 * @param quiet for the page's first screen, where the browser decides where to begin
 */
export function Heading({
  text,
  id,
  level = 1,
  quiet = false,
}: {
  text: string;
  id?: string;
  level?: 1 | 2;
  quiet?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (quiet) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
    // Once, on arrival: a new language must not move anyone.
  }, []);
  const props = { id, tabIndex: -1, ref: heading, children: text };
  return level === 2 ? (
    <h2 {...props} />
  ) : (
    <>
      <h1 {...props} />
      <Say />
    </>
  );
}
