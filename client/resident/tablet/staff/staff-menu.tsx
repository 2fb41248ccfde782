import { useState } from "preact/hooks";
import { APP_VERSION } from "../../app-version.ts";
import { Heading } from "../../frame/heading.tsx";
import { Note } from "../../frame/note.tsx";
import type { KioskState } from "../kiosk-context.ts";
import { StaffPage } from "../staff-page.tsx";
import { staffWords } from "../staff-words.ts";
import { wishForWholeScreen } from "../whole-screen.ts";
import { PairAgain } from "./pair-again.tsx";
import { Queue } from "./queue.tsx";
import { SiteChange } from "./site-change.tsx";
import { useQueue } from "./use-queue.ts";

/** What the team can do at the tablet itself. */
export function StaffMenu({
  kiosk,
  pin,
  onClean,
  onEnd,
  onClose,
}: {
  kiosk: KioskState;
  pin: string;
  onClean: () => void;
  onEnd: () => void;
  onClose: () => void;
}) {
  const { bundle, signedOut } = kiosk;
  const queue = useQueue(kiosk.outbox);
  const [wholeScreenRefused, setWholeScreenRefused] = useState(false);
  return (
    <StaffPage title={staffWords("menu.title")}>
      <header class="menu-head">
        <Heading text={staffWords("menu.title")} />
        <button class="btn primary" type="button" onClick={onClose}>
          {staffWords("menu.close")}
        </button>
      </header>
      {signedOut && <Note text={staffWords("revoked.team")} />}
      <Queue queue={queue} outbox={kiosk.outbox} device={bundle.device} />
      <SiteChange kiosk={kiosk} pin={pin} />
      <section>
        <h2>{staffWords("screen.title")}</h2>
        <div class="ways">
          <button
            class="btn"
            type="button"
            onClick={() => {
              wishForWholeScreen().then((given) => setWholeScreenRefused(!given));
            }}
          >
            {staffWords("screen.whole")}
          </button>
          <button class="btn" type="button" aria-describedby="clean-help" onClick={onClean}>
            {staffWords("screen.clean")}
          </button>
        </div>
        <p class="soft" id="clean-help">
          {staffWords("screen.clean-help")}
        </p>
        <div role="status">
          {wholeScreenRefused && <Note text={staffWords("screen.whole-refused")} />}
        </div>
      </section>
      <PairAgain waits={queue === undefined || queue.waiting > 0} onPairAgain={kiosk.onPairAgain} />
      <section>
        <h2>{staffWords("end.title")}</h2>
        <p>{staffWords("end.help")}</p>
        <button class="btn" type="button" onClick={onEnd}>
          {staffWords("end.go")}
        </button>
      </section>
      <dl class="facts">
        <dt>{staffWords("menu.name")}</dt>
        <dd>{bundle.device.name}</dd>
        <dt>{staffWords("menu.site")}</dt>
        <dd>{bundle.survey.site.name}</dd>
        <dt>{staffWords("menu.version")}</dt>
        <dd>{APP_VERSION}</dd>
      </dl>
      <p class="soft">{staffWords("menu.closes")}</p>
    </StaffPage>
  );
}
