import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { words } from "./words.ts";

export const STEPS = ["file", "reading", "columns", "plan", "run"] as const;
export type Step = (typeof STEPS)[number];

/** The frame of every step: where one is among the five, and what this one is about. */
export function StepFrame({
  step,
  title,
  about,
  children,
}: {
  step: Step;
  title: string;
  about?: string;
  children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // A screen reader hears the new step; the first one it reads by itself.
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [step, title]);
  return (
    <div class="page import">
      <nav aria-label={words("steps.label")}>
        <ol class="crumbs soft">
          {STEPS.map((one) => (
            <li key={one} {...(one === step && { "aria-current": "step" as const })}>
              {words(`step.${one}`)}
            </li>
          ))}
        </ol>
      </nav>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {about !== undefined && <p class="lead soft about">{about}</p>}
      {children}
    </div>
  );
}
