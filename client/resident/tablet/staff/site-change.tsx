import { useState } from "preact/hooks";
import { Note } from "../../frame/note.tsx";
import type { KioskState } from "../kiosk-context.ts";
import { staffWords } from "../staff-words.ts";
import { moveTo } from "../tablet-server.ts";

type Outcome =
  | { readonly kind: "moved"; readonly site: string }
  | { readonly kind: "offline" | "refused" };

/** The tablet was carried elsewhere. The server has to know first: it takes answers for known sites only. */
export function SiteChange({ kiosk, pin }: { kiosk: KioskState; pin: string }) {
  const { otherSites } = kiosk.bundle;
  const [outcome, setOutcome] = useState<Outcome>();
  async function move({ code, name }: (typeof otherSites)[number]) {
    const reply = await moveTo(kiosk.key, { site: code, pin });
    if (reply.kind === "done") {
      setOutcome({ kind: "moved", site: name });
      await kiosk.refresh();
    } else setOutcome({ kind: reply.kind === "offline" ? "offline" : "refused" });
  }
  return (
    <section>
      <h2>{staffWords("site.title")}</h2>
      {otherSites.length === 0 ? (
        <p>{staffWords("site.none")}</p>
      ) : (
        <>
          <p>{staffWords("site.help")}</p>
          <div class="ways">
            {otherSites.map((site) => (
              <button key={site.code} class="btn" type="button" onClick={() => void move(site)}>
                {staffWords("site.move", { site: site.name })}
              </button>
            ))}
          </div>
        </>
      )}
      <div role="status">
        {outcome !== undefined && (
          <Note
            text={
              outcome.kind === "moved"
                ? staffWords("site.moved", { site: outcome.site })
                : staffWords(`site.${outcome.kind}`)
            }
          />
        )}
      </div>
    </section>
  );
}
