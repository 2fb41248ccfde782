import { de } from "../../../surveys/messages/downloads/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { FORMAT } from "../parts/words.ts";
import type { Address } from "../shell/address.ts";
import { AddressLink } from "../shell/address-link.tsx";

/** Says that the numbers on the screen are those of an earlier day, and leads back. */
export function OlderRelease({
  result: { releases },
  here,
}: {
  result: DistrictResult;
  here: Address;
}) {
  const [shown] = releases;
  if (here.release === null || !shown) return null;
  return (
    <section class="note">
      <p>
        {say(de, "old.text", { number: shown.number, date: FORMAT.day(shown.madeAt) })}{" "}
        <AddressLink to={{ ...here, release: null }} current={undefined}>
          {say(de, "old.back")}
        </AddressLink>
      </p>
    </section>
  );
}
