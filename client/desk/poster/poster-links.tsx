import "./poster-links.css";
import printer from "lucide-static/icons/printer.svg?raw";
import { say } from "../../../surveys/messages/say.ts";
import { TABLETS_DE } from "../../../surveys/messages/tablets/de.ts";
import { Icon } from "../../shared/icons/icon.tsx";

/** The way to a site's poster, in both sizes. It opens beside the page, ready to print. */
export function PosterLinks({ site, name }: { site: string; name: string }) {
  return (
    <span class="poster-links">
      <Icon svg={printer} />
      <span aria-hidden="true">{say(TABLETS_DE, "poster")}</span>
      {(["A4", "A3"] as const).map((size) => (
        <a
          key={size}
          href={`/api/fieldwork/sites/${encodeURIComponent(site)}/poster?size=${size.toLowerCase()}`}
          target="_blank"
          rel="noreferrer"
        >
          {size}
          <span class="hide"> {say(TABLETS_DE, "poster.of", { site: name })}</span>
        </a>
      ))}
    </span>
  );
}
