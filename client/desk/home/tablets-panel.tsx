import "./tablets-panel.css";
import chevronRight from "lucide-static/icons/chevron-right.svg?raw";
import triangleAlert from "lucide-static/icons/triangle-alert.svg?raw";
import { say } from "../../../surveys/messages/say.ts";
import { TABLETS_DE } from "../../../surveys/messages/tablets/de.ts";
import type { Device } from "../../../surveys/wire/device.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { timeInWords } from "../shell/day.ts";
import { attentionFor } from "../tablets/attention.ts";
import { TABLETS } from "../tablets/tablets-address.ts";
import { lastHeard } from "./last-heard.ts";

/** The quiet line of each tablet: how many answers wait there, and when it was last heard of. */
export function TabletsPanel({
  devices,
  at,
  stale,
}: {
  devices: readonly Device[];
  at: Date;
  stale: boolean;
}) {
  const paired = devices.filter(({ state }) => state === "paired");
  if (paired.length === 0) return null;
  const districts = [...new Map(paired.map((one) => [one.district, one.districtName]))];
  return (
    <section class="status tablets-panel" aria-labelledby="tablets-title">
      <h2 id="tablets-title">{say(TABLETS_DE, "panel.title")}</h2>
      <div class="sheet">
        {districts.map(([district, name]) => {
          const here = paired.filter((device) => device.district === district);
          const open =
            districts.length === 1 || here.some((device) => attentionFor(device, at).length > 0);
          return (
            <details key={district} open={open}>
              <summary>
                <span>{name}</span>
                <span class="num">{waitingInWords(waitingAt(here))}</span>
              </summary>
              <ul>
                {here.map((device) => (
                  <TabletLine key={device.id} device={device} now={at} />
                ))}
              </ul>
            </details>
          );
        })}
        <p class="soft small">
          {say(TABLETS_DE, stale ? "as-of.stale" : "panel.as-of", { time: timeInWords(at) })}
        </p>
        <p>
          <a href={TABLETS}>{say(TABLETS_DE, "panel.all")}</a>
        </p>
      </div>
    </section>
  );
}

function TabletLine({ device, now }: { device: Device; now: Date }) {
  const { name, siteName, report, lastSeenAt } = device;
  return (
    <li>
      <span>
        {attentionFor(device, now).length > 0 && (
          <>
            <Icon svg={triangleAlert} />
            <span class="hide">{say(TABLETS_DE, "attention")}: </span>
          </>
        )}
        <b>{name}</b>
        <span class="soft small">{siteName}</span>
      </span>
      <span class="num">
        {lastSeenAt === null
          ? say(TABLETS_DE, "panel.never")
          : say(TABLETS_DE, "panel.line", {
              waiting: waitingInWords(report?.waiting ?? 0),
              time: lastHeard(lastSeenAt, now),
            })}
      </span>
    </li>
  );
}

/** The one task that tablets can give: those that somebody should look after, with the reason of each. */
export function TabletsTile({ devices, at }: { devices: readonly Device[]; at: Date }) {
  const found = devices.flatMap((device) => {
    const [first] = attentionFor(device, at);
    return first === undefined ? [] : [{ device, what: first }];
  });
  if (found.length === 0) return null;
  return (
    <a class="task attention" href={TABLETS}>
      <span class="ti">
        <Icon svg={triangleAlert} />
      </span>
      <span>
        <b>
          {found.length === 1
            ? say(TABLETS_DE, "tile.one")
            : say(TABLETS_DE, "tile.several", { count: found.length })}
        </b>
        {found.slice(0, MOST).map(({ device, what }) => (
          <span class="line" key={device.id}>
            {say(TABLETS_DE, "tile.line", {
              name: device.name,
              what: say(TABLETS_DE, `attention.${what}`),
            })}
          </span>
        ))}
      </span>
      <Icon svg={chevronRight} turns />
    </a>
  );
}

/** More lines than that are read on the tablets' own page. */
const MOST = 3;

function waitingAt(devices: readonly Device[]): number {
  return devices.reduce((sum, { report }) => sum + (report?.waiting ?? 0), 0);
}

function waitingInWords(waiting: number): string {
  return waiting === 1
    ? say(TABLETS_DE, "panel.waiting.one")
    : say(TABLETS_DE, "panel.waiting.several", { count: waiting });
}
