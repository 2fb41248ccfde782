import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { PosterLinks } from "../poster/poster-links.tsx";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { NotThere } from "./form-frame.tsx";
import { ListFrame } from "./list-frame.tsx";
import type { SectionProps } from "./section-props.ts";
import type { SiteRow } from "./site-form.tsx";
import { SiteForm } from "./site-form.tsx";
import { isSiteKind } from "./site-kind.ts";

type Places = { districts: { code: string; name: string }[]; sites: SiteRow[] };

async function load(): Promise<Outcome<Places>> {
  const districts = await call(api.fieldwork.districts.$get());
  if (districts.kind === "problem") return districts;
  const sites = await call(api.fieldwork.sites.$get());
  if (sites.kind === "problem") return sites;
  const known = sites.value.sites.flatMap((site) =>
    isSiteKind(site.kind) ? [{ ...site, kind: site.kind }] : [],
  );
  return { kind: "done", value: { districts: districts.value.districts, sites: known } };
}

/** The sites, district by district: list, add, change, and the way to their survey. */
export function SitesSection({ me, base, rest }: SectionProps) {
  const [state, again] = useLoaded(load);
  return (
    <Loaded state={state} onAgain={again}>
      {({ districts, sites }) => {
        if (rest === "neu") return <SiteForm back={base} districts={districts} />;
        if (rest !== "") {
          const site = sites.find(({ code }) => code === rest);
          return site ? (
            <SiteForm back={base} districts={districts} site={site} />
          ) : (
            <NotThere back={base} />
          );
        }
        return (
          <ListFrame
            title={say(SETUP_DE, "section.sites")}
            add={say(SETUP_DE, "sites.add")}
            href={`${base}/neu`}
          >
            {districts.map(({ code, name }) => (
              <section class="sheet" key={code} aria-labelledby={`in-${code}`}>
                <h2 id={`in-${code}`}>{name}</h2>
                <SiteRows
                  me={me}
                  base={base}
                  sites={sites.filter(({ district }) => district === code)}
                />
              </section>
            ))}
          </ListFrame>
        );
      }}
    </Loaded>
  );
}

function SiteRows({ me, base, sites }: { me: Me; base: string; sites: SiteRow[] }) {
  if (sites.length === 0) return <p class="soft">{say(SETUP_DE, "sites.none")}</p>;
  return (
    <ul class="rows">
      {sites.map(({ code, name, kind, address, active }) => (
        <li key={code}>
          <span class="what">
            <b>{name}</b>
            <span class="soft">
              {say(SETUP_DE, `site.kind.${kind}`)}
              {address !== null && ` · ${address}`}
            </span>
          </span>
          {!active && <span class="tag note-t">{say(SETUP_DE, "off")}</span>}
          {active && (
            <a class="in-row" href={`/s/${code}`} target="_blank" rel="noreferrer">
              {say(SETUP_DE, "site.link")}
              <span class="hide"> {name}</span>
            </a>
          )}
          {active && me.permissions.includes("device.manage") && (
            <PosterLinks site={code} name={name} />
          )}
          <a class="btn plain" href={`${base}/${code}`}>
            {say(SETUP_DE, "change")}
            <span class="hide"> {name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
