import { useEffect } from "preact/hooks";
import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import { addressOf } from "../address.ts";
import type { Interview } from "../interview/interview.ts";
import type { Later } from "../later.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { depthOf } from "../session/use-back-key.ts";
import type { AroundProps, Visit } from "../session/visit.ts";
import type { Parcel } from "./sealed-link.ts";

/** What a phone has in its hand after it has asked for the key. */
export type Luggage = { readonly parcel: Parcel; readonly ticket: string };

/**
 * A visit that goes on as the tablet would have: same device, same way in. The ticket is for this one
 * interview: afterwards it is a phone like any other, at the site's own address.
 */
export function broughtAlong(
  { device, site }: Parcel,
  interview: Interview,
  language: InterfaceLanguage,
): Visit {
  function Around({ session, children }: AroundProps) {
    const left = session.at === "start";
    useEffect(() => {
      if (left) goTo(addressOf(site, language));
    }, [left]);
    return left ? null : children;
  }
  return { mode: "tablet", device, language, interview, startAfresh: undefined, Around };
}

/** The visit goes back over its own entries of the history first; only then is its first one replaced. */
function goTo(address: string): void {
  const go = () => location.replace(address);
  if (depthOf(history.state) === 0) go();
  else addEventListener("popstate", go, { once: true });
}

/** The same outbox, in which what is kept lies with its ticket. */
export function withTicket(outbox: Later<Outbox>, ticket: string): Later<Outbox> {
  const ticketed = (opened: Outbox): Outbox => ({
    ...opened,
    keep: (parcel) => opened.keep({ ...parcel, ticket }),
  });
  return {
    get() {
      const opened = outbox.get();
      return opened && ticketed(opened);
    },
    load: async () => ticketed(await outbox.load()),
  };
}
