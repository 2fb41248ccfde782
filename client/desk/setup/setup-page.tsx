import "./setup.css";
import type { FunctionComponent } from "preact";
import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import type { Me, Permission } from "../../../surveys/wire/account.ts";
import { LanguagesSection } from "../languages/languages-section.tsx";
import { usePath } from "../shell/navigation.ts";
import { Said } from "../shell/said.tsx";
import { AccountsSection } from "./accounts-section.tsx";
import { DistrictsSection } from "./districts-section.tsx";
import { Overview } from "./overview.tsx";
import type { SectionProps } from "./section-props.ts";
import { SitesSection } from "./sites-section.tsx";
import { TopicsSection } from "./topics-section.tsx";
import { WavesSection } from "./waves-section.tsx";

type Section = {
  slug: string;
  title: keyof typeof SETUP_DE;
  overview: keyof typeof SETUP_DE;
  permission: Permission;
  View: FunctionComponent<SectionProps>;
};

const BASE = "/buero/einrichten";

const SECTIONS: readonly Section[] = [
  {
    slug: "stadtteile",
    title: "section.districts",
    overview: "overview.districts",
    permission: "fieldwork.manage",
    View: DistrictsSection,
  },
  {
    slug: "orte",
    title: "section.sites",
    overview: "overview.sites",
    permission: "fieldwork.manage",
    View: SitesSection,
  },
  {
    slug: "wellen",
    title: "section.waves",
    overview: "overview.waves",
    permission: "fieldwork.manage",
    View: WavesSection,
  },
  {
    slug: "themen",
    title: "section.topics",
    overview: "overview.topics",
    permission: "topic.manage",
    View: TopicsSection,
  },
  {
    slug: "sprachen",
    title: "section.languages",
    overview: "overview.languages",
    permission: "fieldwork.manage",
    View: LanguagesSection,
  },
  {
    slug: "konten",
    title: "section.accounts",
    overview: "overview.accounts",
    permission: "account.manage",
    View: AccountsSection,
  },
];

/** Setting up, section by section. The address says which one: /buero/einrichten/orte/nordmarkt. */
export function SetupPage({ me }: { me: Me }) {
  const [slug = "", ...rest] = usePath()
    .slice(BASE.length + 1)
    .split("/");
  const open = SECTIONS.filter(({ permission }) => me.permissions.includes(permission));
  const section = open.find((candidate) => candidate.slug === slug);
  return (
    <div class="page setup">
      <nav class="tabs" aria-label={say(SETUP_DE, "nav.label")}>
        <a href={BASE} {...(!section && { "aria-current": "page" as const })}>
          {say(SETUP_DE, "section.overview")}
        </a>
        {open.map((candidate) => (
          <a
            key={candidate.slug}
            href={`${BASE}/${candidate.slug}`}
            {...(candidate === section && { "aria-current": "page" as const })}
          >
            {say(SETUP_DE, candidate.title)}
          </a>
        ))}
      </nav>
      <Said />
      {section ? (
        <section.View
          key={`${slug}/${rest.join("/")}`}
          me={me}
          base={`${BASE}/${slug}`}
          rest={rest.map(decodeURIComponent).join("/")}
        />
      ) : (
        <Overview
          sections={open.map(({ slug: at, title, overview }) => ({
            href: `${BASE}/${at}`,
            title: say(SETUP_DE, title),
            text: say(SETUP_DE, overview),
          }))}
        />
      )}
    </div>
  );
}
