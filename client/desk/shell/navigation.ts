import { useEffect, useState } from "preact/hooks";

/** Every address of this app begins so; all others are other apps' and load anew. */
const BASE = "/buero";

/**
 * Goes to another page of the office without loading anew.
 *
 * @param said what was done, for the next page to say; it does not survive a reload
 */
export function navigate(path: string, said?: string): void {
  history.pushState(said === undefined ? null : { said }, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
}

/** Goes to an address of this app or another, as a link would. */
export function open(address: string): void {
  if (isOurs(address)) navigate(address);
  else location.assign(address);
}

/** What the page before had to say about what was done. */
export function saidBefore(): string | undefined {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("said" in state)) return undefined;
  return typeof state.said === "string" ? state.said : undefined;
}

/** The path of the page that is shown, without a slash at its end; draws anew when it changes. */
export function usePath(): string {
  const [path, setPath] = useState(currentPath);
  useEffect(() => {
    const update = () => setPath(currentPath());
    addEventListener("popstate", update);
    return () => removeEventListener("popstate", update);
  }, []);
  return path;
}

function currentPath(): string {
  return location.pathname.replace(/(.)\/+$/, "$1");
}

/** Lets ordinary links within the office go through `navigate`; a wish for a new tab stays one. */
export function followLinks(): void {
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.target || link.hasAttribute("download")) return;
    if (link.origin !== location.origin || !isOurs(link.pathname)) return;
    // A place on the same page: the browser knows best how to go there.
    if (link.hash && link.pathname === location.pathname) return;
    event.preventDefault();
    navigate(link.pathname + link.search);
  });
}

function isOurs(path: string): boolean {
  return path === BASE || path.startsWith(`${BASE}/`);
}
