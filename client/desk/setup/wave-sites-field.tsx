import circleAlert from "lucide-static/icons/circle-alert.svg?raw";
import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import type { Fault } from "../form/fault.ts";
import { faultAt } from "../form/fault.ts";
import type { Targets, WaveSite } from "./wave-setup.ts";

/** Where a wave asks, district by district, each site with its target. */
export function WaveSitesField({
  sites,
  kept,
  targets,
  faults,
  onChange,
}: {
  sites: readonly WaveSite[];
  /** Codes of sites that have answers and stay in the wave. */
  kept: readonly string[];
  targets: Targets;
  faults: readonly Fault[];
  onChange: (targets: Targets) => void;
}) {
  const fault = faultAt(faults, "sites");
  const districts = [...new Set(sites.map(({ district }) => district))];
  const all = () =>
    onChange(Object.fromEntries(sites.map(({ code }) => [code, targets[code] ?? ""])));
  return (
    <fieldset class={fault === undefined ? "field" : "field faulty"}>
      <legend>{say(SETUP_DE, "wave.sites")}</legend>
      <p class="soft small">{say(SETUP_DE, "wave.sites.hint")}</p>
      {fault !== undefined && (
        <p class="fault">
          <Icon svg={circleAlert} />
          {fault}
        </p>
      )}
      <p>
        <button class="btn plain" id="sites" type="button" onClick={all}>
          {say(SETUP_DE, "wave.sites.all")}
        </button>
      </p>
      {districts.map((district) => {
        const here = sites.filter((site) => site.district === district);
        return (
          <fieldset class="field" key={district}>
            <legend>{here[0]?.districtName}</legend>
            {here.map((site) => (
              <SiteLine
                key={site.code}
                site={site}
                fixed={kept.includes(site.code)}
                target={targets[site.code]}
                onChange={(target) => onChange(withTarget(targets, site.code, target))}
              />
            ))}
          </fieldset>
        );
      })}
    </fieldset>
  );
}

function withTarget(targets: Targets, site: string, target: string | undefined): Targets {
  const { [site]: _, ...others } = targets;
  return target === undefined ? others : { ...others, [site]: target };
}

/** @param target undefined where the site is not chosen */
function SiteLine({
  site: { code, name },
  fixed,
  target,
  onChange,
}: {
  site: WaveSite;
  fixed: boolean;
  target: string | undefined;
  onChange: (target: string | undefined) => void;
}) {
  const chosen = target !== undefined;
  return (
    <div class="wave-site">
      <div class="check">
        <input
          id={`site-${code}`}
          type="checkbox"
          checked={chosen}
          disabled={fixed}
          onChange={(event) => onChange(event.currentTarget.checked ? "" : undefined)}
        />
        <label for={`site-${code}`}>
          {name}
          {fixed && <span class="soft"> · {say(SETUP_DE, "wave.site.used")}</span>}
        </label>
      </div>
      {chosen && (
        <div class="target">
          <label for={`target-${code}`}>
            {say(SETUP_DE, "wave.site.target")}
            <span class="hide"> {say(SETUP_DE, "wave.site.target.for", { site: name })}</span>
          </label>
          <input
            id={`target-${code}`}
            class="input"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            value={target}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        </div>
      )}
    </div>
  );
}
