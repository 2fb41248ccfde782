import { useEffect } from "preact/hooks";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";

/** Names the document after a page that lies deeper than a tab. */
export function useTitle(page: string): void {
  useEffect(() => {
    document.title = say(DESK_DE, "title.page", { page });
  }, [page]);
}
