import { useEffect } from "preact/hooks";
import type { Address } from "./address.ts";
import type { Later } from "./later.ts";
import type { Outbox } from "./outbox/outbox.ts";
import { handoverRoom, interviewRoom, tabletRoom } from "./rooms.ts";
import { Loading } from "./screens/loading.tsx";
import { SitesOrSurvey } from "./survey/sites-or-survey.tsx";
import { useLater } from "./use-later.ts";

/** The room that the address asks for. Rooms that few people enter are fetched when they do. */
export function Entry({ address, outbox }: { address: Address; outbox: Later<Outbox> }) {
  switch (address.kind) {
    case "sites":
    case "site":
      return <SitesOrSurvey address={address} outbox={outbox} />;
    case "tablet":
    case "handover":
    case "interview":
      return <Room address={address} outbox={outbox} />;
  }
}

function Room({
  address,
  outbox,
}: {
  address: Extract<Address, { kind: "tablet" | "handover" | "interview" }>;
  outbox: Later<Outbox>;
}) {
  const tablet = useLater(tabletRoom, address.kind === "tablet");
  const handover = useLater(handoverRoom, address.kind === "handover");
  const interview = useLater(interviewRoom, address.kind === "interview");
  useEffect(() => {
    // The code or the parcel has been read: it must not lie in the browser's history.
    if (location.hash !== "") history.replaceState(null, "", location.pathname + location.search);
  }, []);
  if (address.kind === "tablet" && tablet !== undefined)
    return <tablet.TabletRoom code={address.code} />;
  if (address.kind === "handover" && handover !== undefined)
    return <handover.HandoverRoom parcel={address.parcel} outbox={outbox} />;
  if (address.kind === "interview" && interview !== undefined)
    return <interview.InterviewRoom site={address.site} />;
  return <Loading />;
}
