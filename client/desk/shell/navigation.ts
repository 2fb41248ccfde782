import { useEffect, useState } from "preact/hooks";

/** Every address of this app begins so; all others are other apps' and load anew. */
const BASE = "/buero";

/** Goes to another page of the office without loading anew. */
export function navigate(path: string): void {
  history.pushState(null, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
}

/** The path of the page that is shown; draws anew when it changes. */
export function usePath(): string {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const update = () => setPath(location.pathname);
    addEventListener("popstate", update);
    document.addEventListener("click", followLink);
    return () => {
      removeEventListener("popstate", update);
      document.removeEventListener("click", followLink);
    };
  }, []);
  return path;
}

/** Lets ordinary links within the office go through `navigate`; a wish for a new tab stays one. */
function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target || link.hasAttribute("download")) return;
  if (link.origin !== location.origin || !isOurs(link.pathname)) return;
  // A place on the same page: the browser knows best how to go there.
  if (link.hash && link.pathname === location.pathname) return;
  event.preventDefault();
  navigate(link.pathname + link.search);
}

function isOurs(path: string): boolean {
  return path === BASE || path.startsWith(`${BASE}/`);
}
