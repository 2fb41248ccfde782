import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { words } from "./words.ts";

const STEPS = ["file", "reading", "columns", "plan", "run"] as const;
export type Step = (typeof STEPS)[number];

/**
 * The frame of every step: where one is among the five, and what this one is about.
 *
 * @param focus for a step that follows another one: its heading takes the focus, so that a screen reader
 *   says it
 */
export function StepFrame({
  step,
  title,
  about,
  focus = false,
  children,
}: {
  step: Step;
  title: string;
  about?: string;
  focus?: boolean;
  children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus, title]);
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
