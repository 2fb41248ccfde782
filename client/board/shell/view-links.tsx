import "./view-links.css";
import { useEffect, useState } from "preact/hooks";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Address } from "./address.ts";
import { VIEWS } from "./address.ts";
import { AddressLink } from "./address-link.tsx";

/** Where the further views fit on two lines at most. */
const ROOM_FOR_ALL = "(min-width: 46rem)";

/** The views that a facilitator goes through in the hall: tabs of the header. */
export function ViewTabs({ here }: { here: Address }) {
  return <Links here={here} tabs={true} />;
}

/** The other views, quietly below the header; on a phone they open on demand. */
export function FurtherViews({ here }: { here: Address }) {
  const isWide = useMedia(ROOM_FOR_ALL);
  if (isWide) return <Links here={here} tabs={false} />;
  const current = VIEWS.find(({ id, tab }) => !tab && id === here.view);
  return (
    <details class="further-views" key={here.view}>
      <summary>
        {say(BOARD_DE, "nav.views.further")}
        {current && `: ${say(BOARD_DE, `view.${current.id}`)}`}
      </summary>
      <Links here={here} tabs={false} />
    </details>
  );
}

function Links({ here, tabs }: { here: Address; tabs: boolean }) {
  return (
    <nav
      class={tabs ? "tabs" : "tabs further"}
      aria-label={say(BOARD_DE, tabs ? "nav.views" : "nav.views.further")}
    >
      {VIEWS.filter(({ tab }) => tab === tabs).map(({ id }) => (
        <AddressLink
          key={id}
          to={{ ...here, view: id }}
          current={id === here.view ? "page" : undefined}
        >
          {say(BOARD_DE, `view.${id}`)}
        </AddressLink>
      ))}
    </nav>
  );
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const update = () => setMatches(media.matches);
    media.addEventListener("change", update);
    return () => media.removeEventListener("change", update);
  }, [query]);
  return matches;
}
