import fileUp from "lucide-static/icons/file-up.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import { say } from "../../../surveys/messages/say.ts";
import { TABLETS_DE } from "../../../surveys/messages/tablets/de.ts";
import type { Device } from "../../../surveys/wire/device.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { timeInWords } from "../shell/day.ts";
import { Said } from "../shell/said.tsx";
import { useTitle } from "../shell/title.ts";
import { TabletCard } from "./tablet-card.tsx";
import { TABLETS } from "./tablets-address.ts";

/** All tablets, district by district; those that are revoked stand at the end. */
export function TabletList({
  devices,
  at,
  stale,
}: {
  devices: readonly Device[];
  /** When this was true. */
  at: Date;
  /** Whether the last try to renew it failed. */
  stale: boolean;
}) {
  useTitle(say(TABLETS_DE, "title"));
  const inUse = devices.filter(({ state }) => state !== "revoked");
  const revoked = devices.filter(({ state }) => state === "revoked");
  const districts = [...new Map(inUse.map((one) => [one.district, one.districtName]))];
  return (
    <div class="page tablets">
      <Said />
      <div class="tablets-head">
        <h1>{say(TABLETS_DE, "title")}</h1>
        <a class="btn primary" href={`${TABLETS}/neu`}>
          <Icon svg={plus} />
          {say(TABLETS_DE, "add")}
        </a>
        <a class="btn" href={`${TABLETS}/datei`}>
          <Icon svg={fileUp} />
          {say(TABLETS_DE, "file.link")}
        </a>
      </div>
      {devices.length === 0 ? (
        <div class="sheet none">
          <p>{say(TABLETS_DE, "lead")}</p>
          <h2>{say(TABLETS_DE, "none.title")}</h2>
          <p>{say(TABLETS_DE, "none.text")}</p>
        </div>
      ) : (
        <p class={stale ? "note" : "soft"}>
          {say(TABLETS_DE, stale ? "as-of.stale" : "as-of", { time: timeInWords(at) })}
        </p>
      )}
      {districts.map(([code, name]) => (
        <section key={code} aria-labelledby={`in-${code}`}>
          <h2 id={`in-${code}`}>{name}</h2>
          <Cards devices={inUse.filter(({ district }) => district === code)} now={at} />
        </section>
      ))}
      {revoked.length > 0 && (
        <section aria-labelledby="revoked">
          <h2 id="revoked">{say(TABLETS_DE, "revoked.heading")}</h2>
          <Cards devices={revoked} now={at} />
        </section>
      )}
    </div>
  );
}

function Cards({ devices, now }: { devices: readonly Device[]; now: Date }) {
  return (
    <ul class="cards">
      {devices.map((device) => (
        <TabletCard key={device.id} device={device} now={now} />
      ))}
    </ul>
  );
}
