import plus from "lucide-static/icons/plus.svg?raw";
import type { ComponentChildren } from "preact";
import { Icon } from "../../shared/icons/icon.tsx";
import { useTitle } from "../shell/title.ts";

/** The frame of a list: title, the way to add to it, and the list. */
export function ListFrame({
  title,
  add,
  href,
  children,
}: {
  title: string;
  /** The words of the link that adds one, and where it leads. */
  add: string;
  href: string;
  children: ComponentChildren;
}) {
  useTitle(title);
  return (
    <>
      <div class="list-head">
        <h1>{title}</h1>
        <a class="btn primary" href={href}>
          <Icon svg={plus} />
          {add}
        </a>
      </div>
      {children}
    </>
  );
}
