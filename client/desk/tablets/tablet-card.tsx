import ban from "lucide-static/icons/ban.svg?raw";
import check from "lucide-static/icons/check.svg?raw";
import hourglass from "lucide-static/icons/hourglass.svg?raw";
import triangleAlert from "lucide-static/icons/triangle-alert.svg?raw";
import type { ComponentChildren } from "preact";
import { LANGUAGE_NAMES, say } from "../../../surveys/messages/say.ts";
import { TABLETS_DE } from "../../../surveys/messages/tablets/de.ts";
import type { Device, DeviceReport } from "../../../surveys/wire/device.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { PosterLinks } from "../poster/poster-links.tsx";
import { ago, since } from "./ago.ts";
import { attentionFor, refusedBy } from "./attention.ts";
import { refusalInWords } from "./refusal.ts";
import { codeAddress, TABLETS } from "./tablets-address.ts";

const STATES = {
  unpaired: { icon: hourglass, look: "note-t" },
  paired: { icon: check, look: "ok" },
  revoked: { icon: ban, look: "mut" },
} as const;

/** One tablet: where it stands, how it is, what can be done. */
export function TabletCard({ device, now }: { device: Device; now: Date }) {
  const { id, name, site, siteName, districtName, state, lastSeenAt, report } = device;
  const { icon, look } = STATES[state];
  const attention = attentionFor(device, now);
  const own = `${TABLETS}/${encodeURIComponent(id)}`;
  const titled = `tablet-${id}`;
  return (
    <li class="sheet" aria-labelledby={titled}>
      <div class="head">
        <h3 id={titled}>{name}</h3>
        <span class={`tag ${look}`}>
          <Icon svg={icon} />
          {say(TABLETS_DE, `state.${state}`)}
        </span>
      </div>
      <p class="soft">
        {siteName} · {districtName}
      </p>
      {attention.map((what) => (
        <p class="alert" key={what}>
          <Icon svg={triangleAlert} />
          {say(TABLETS_DE, `attention.${what}`)}
        </p>
      ))}
      <dl class="facts">
        <Fact label={say(TABLETS_DE, "seen.label")}>
          {lastSeenAt === null ? say(TABLETS_DE, "seen.never") : ago(lastSeenAt, now)}
        </Fact>
        {report !== null && <ReportFacts report={report} now={now} />}
      </dl>
      {state === "paired" && report === null && (
        <p class="soft">{say(TABLETS_DE, "report.none")}</p>
      )}
      <div class="buttons">
        {state !== "revoked" && (
          <>
            <a class="btn plain" href={own}>
              {say(TABLETS_DE, "change")}
              <span class="hide"> {name}</span>
            </a>
            <a class="btn plain" href={codeAddress(id)}>
              {say(TABLETS_DE, "code.link")}
              <span class="hide"> {name}</span>
            </a>
            <a class="btn plain" href={`${own}/abmelden`}>
              {say(TABLETS_DE, "revoke.link")}
              <span class="hide"> {name}</span>
            </a>
            <PosterLinks site={site} name={siteName} />
          </>
        )}
      </div>
    </li>
  );
}

function ReportFacts({ report, now }: { report: DeviceReport; now: Date }) {
  const { appVersion, voices, persistent } = report;
  return (
    <>
      <Fact label={say(TABLETS_DE, "waiting.label")}>{waitingInWords(report, now)}</Fact>
      {refusedBy(report) > 0 && (
        <Fact label={say(TABLETS_DE, "refused.label")}>
          <ul>
            {Object.entries(report.refused).map(([code, count]) => (
              <li key={code}>
                {say(TABLETS_DE, "refused.what", { count, reason: refusalInWords(code) })}
              </li>
            ))}
          </ul>
          {say(TABLETS_DE, "refused.kept")}
        </Fact>
      )}
      <Fact label={say(TABLETS_DE, "voices.label")}>
        {voices.length === 0
          ? say(TABLETS_DE, "voices.none")
          : voices.map((language, index) => (
              <span key={language}>
                {index > 0 && " · "}
                <span lang={language}>{LANGUAGE_NAMES[language] ?? language}</span>
              </span>
            ))}
      </Fact>
      <Fact label={say(TABLETS_DE, "storage.label")}>
        {say(TABLETS_DE, persistent ? "storage.lasting" : "storage.passing")}
      </Fact>
      <Fact label={say(TABLETS_DE, "version.label")}>{appVersion}</Fact>
    </>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function waitingInWords({ waiting, oldestWaiting }: DeviceReport, now: Date): string {
  if (waiting === 0) return say(TABLETS_DE, "waiting.none");
  const long =
    oldestWaiting === null ? say(TABLETS_DE, "since.unknown") : since(oldestWaiting, now);
  return waiting === 1
    ? say(TABLETS_DE, "waiting.one", { since: long })
    : say(TABLETS_DE, "waiting.several", { count: waiting, since: long });
}
