import "./staff.css";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { Mark } from "../../shared/house/mark.tsx";
import { staffWords } from "./staff-words.ts";

/** A page for the team on a tablet: German, whatever language the survey is in. */
export function StaffPage({ title, children }: { title: string; children: ComponentChildren }) {
  useEffect(() => {
    const before = document.title;
    document.title = staffWords("title.page", { page: title });
    return () => {
      document.title = before;
    };
  }, [title]);
  return (
    <div class="screen team" lang="de" dir="ltr">
      <header>
        <div class="bar">
          <Mark room={staffWords("room.name")} />
        </div>
      </header>
      <main>
        <section class="ask">{children}</section>
      </main>
    </div>
  );
}
