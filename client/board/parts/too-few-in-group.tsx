import { GROUPS_DE } from "../../../surveys/messages/board/groups-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Address } from "../shell/address.ts";
import { AddressLink } from "../shell/address-link.tsx";

/** In place of a group's result where there is no such group: the same for nobody and for nine. */
export function TooFewInGroup({ here }: { here: Address }) {
  return (
    <section class="few">
      <h1 tabIndex={-1}>{say(GROUPS_DE, "few")}</h1>
      <BackToEverybody here={here} />
    </section>
  );
}

/** One press leads back from a group to everybody. */
export function BackToEverybody({ here }: { here: Address }) {
  return (
    <p class="everybody">
      <AddressLink to={{ ...here, filter: "" }} current={undefined}>
        {say(GROUPS_DE, "everybody")}
      </AddressLink>
    </p>
  );
}
