import "./file-drop.css";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import { DemoBanner } from "../../shared/house/demo-banner.tsx";
import { RoomHeader } from "../../shared/house/mark.tsx";
import { useFileDrop } from "./dropped-file.ts";
import { Lazy } from "./lazy.tsx";
import type { Page } from "./pages.ts";
import { mayOpen, PAGES, pageAt } from "./pages.ts";

/** The frame of every page: where one is, who one is, and the page itself. */
export function Shell({ me, path, onSignOut }: { me: Me; path: string; onSignOut: () => void }) {
  const page = pageAt(path);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const takesFiles = me.permissions.includes("import.run") && page?.takesFiles === true;
  const drop = useFileDrop(takesFiles, path);
  const isRefused = drop === "refused" || drop === "several";
  // Before the effects of the page itself, which may know a better name.
  useLayoutEffect(() => {
    document.title = say(DESK_DE, "title.page", {
      page: say(DESK_DE, page?.title ?? "page.missing.title"),
    });
  }, [path]);
  useEffect(() => {
    // A screen reader hears the new page; on the first one it has begun to read already.
    if (!first.current) main.current?.focus();
    first.current = false;
  }, [path]);
  return (
    <div class="desk">
      <a class="skip" href="#content">
        {say(DESK_DE, "skip.content")}
      </a>
      {me.demo && <DemoBanner text={say(DESK_DE, "demo.banner")} />}
      <RoomHeader room={say(DESK_DE, "room.name")} href="/buero">
        <Tabs me={me} page={page} />
        <div class="who">
          <a href="/buero/konto">{me.name}</a>
          <span class="soft">{say(DESK_DE, `role.${me.role}`)}</span>
          <button class="btn quiet" type="button" onClick={onSignOut}>
            {say(DESK_DE, "who.sign-out")}
          </button>
        </div>
      </RoomHeader>
      <main id="content" ref={main} tabIndex={-1}>
        <Content me={me} page={page} />
      </main>
      {(drop === "here" || drop === "not-here") && (
        <p class="drop-here">{say(DESK_DE, `drop.${drop}`)}</p>
      )}
      <p class={isRefused ? "note drop-refused" : "hide"} role="status">
        {isRefused && say(DESK_DE, drop === "several" ? "drop.several" : "drop.not-here")}
      </p>
    </div>
  );
}

function Tabs({ me, page }: { me: Me; page: Page | undefined }) {
  return (
    <nav class="tabs" aria-label={say(DESK_DE, "nav.label")}>
      {PAGES.filter((candidate) => candidate.tab && mayOpen(me, candidate)).map((candidate) => (
        <a
          key={candidate.path}
          href={candidate.path}
          {...(candidate === page && { "aria-current": "page" as const })}
        >
          {say(DESK_DE, candidate.title)}
        </a>
      ))}
      {me.permissions.includes("results.read") && (
        <a href="/auswertung">{say(DESK_DE, "tab.board")}</a>
      )}
    </nav>
  );
}

function Content({ me, page }: { me: Me; page: Page | undefined }) {
  if (!page)
    return (
      <div class="page narrow">
        <h1>{say(DESK_DE, "page.missing.title")}</h1>
        <p class="lead">{say(DESK_DE, "page.missing.text")}</p>
        <p>
          <a href="/buero">{say(DESK_DE, "page.missing.home")}</a>
        </p>
      </div>
    );
  if (!mayOpen(me, page))
    return (
      <div class="page narrow">
        <h1>{say(DESK_DE, "page.closed.title")}</h1>
        <p class="lead">{say(DESK_DE, "page.closed.text")}</p>
        <p>
          <a href="/buero">{say(DESK_DE, "page.missing.home")}</a>
        </p>
      </div>
    );
  return <Lazy key={page.path} load={page.load} props={{ me }} />;
}
