import "./leave.css";
import x from "lucide-static/icons/x.svg?raw";
import { useContext, useState } from "preact/hooks";
import { Icon } from "../../shared/icons/icon.tsx";
import { Modal } from "../frame/modal.tsx";
import { newResponseId } from "../hand-in.ts";
import type { Interview } from "../interview/interview.ts";
import type { Later } from "../later.ts";
import { later } from "../later.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { Move } from "../session/moved.ts";
import type { Session } from "../session/session.ts";
import { KioskContext } from "../tablet/kiosk-context.ts";
import { useTabletWords } from "../tablet-words.ts";
import { useLater } from "../use-later.ts";
import { keepBreakOff } from "./keep-break-off.ts";
import { anythingSaid, upToHere } from "./leaving-early.ts";

/** The same part as the app's own: named here again, because the app's list of parts names this one. */
const handoverScreen = later(() => import("../handover/handover-screen.tsx"));

/**
 * "Abbrechen", on every screen of an interview. It asks once: stay, go on by phone, hand in where the wave
 * allows it, delete.
 */
export function Leave({
  session,
  interview,
  site,
  mode,
  outbox,
  move,
  nextPerson,
}: {
  session: Session;
  interview: Interview;
  site: string;
  mode: "tablet" | "web";
  outbox: Later<Outbox>;
  move: (move: Move) => void;
  nextPerson: () => void;
}) {
  const words = useTabletWords();
  const [asking, setAsking] = useState(false);
  const [handing, setHanding] = useState(false);
  const kiosk = useContext(KioskContext);
  // WebCrypto and a phone's camera want the same: an address that begins with https.
  const goesOn = kiosk !== undefined && isSecureContext && session.at !== "consent";
  const handover = useLater(handoverScreen, goesOn);
  if (words === undefined) return null;
  const handsIn = interview.offer.wave.breakOff === "handIn" && anythingSaid(interview);
  const stay = () => setAsking(false);
  const remove = async () => {
    setAsking(false);
    await keepBreakOff(outbox, interview, session, { site, mode });
    nextPerson();
  };
  const handIn = () => {
    setAsking(false);
    move({ to: "leave", interview: upToHere(interview, session, newResponseId()) });
  };
  return (
    <>
      <button class="tool leave" type="button" onClick={() => setAsking(true)}>
        <Icon svg={x} />
        <span>{words("leave.button")}</span>
      </button>
      {asking && (
        <Modal look="leaving" title="leave-title" text="leave-text" onEscape={stay}>
          <h2 id="leave-title">{words("leave.title")}</h2>
          <p id="leave-text" class="lead">
            {words(handsIn ? "leave.handingIn" : "leave.deleting")}
          </p>
          <div class="ways-out">
            <button class="btn primary big" type="button" data-first onClick={stay}>
              {words("leave.stay")}
            </button>
            {goesOn && handover && (
              <button
                class="btn big"
                type="button"
                onClick={() => {
                  setAsking(false);
                  setHanding(true);
                }}
              >
                {words("handover.button")}
              </button>
            )}
            {handsIn && (
              <button class="btn big" type="button" onClick={handIn}>
                {words("leave.handIn")}
              </button>
            )}
            <button class="btn plain big" type="button" onClick={remove}>
              {words("leave.delete")}
            </button>
          </div>
        </Modal>
      )}
      {handing && handover && kiosk && (
        <handover.HandoverScreen
          interview={interview}
          step={session.at === "step" ? session.step : undefined}
          language={session.language}
          place={{ site, device: kiosk.bundle.device.id, authorization: `Bearer ${kiosk.key}` }}
          onNamed={(id) => move({ to: "named", id })}
          onBack={() => setHanding(false)}
          onTaken={() => move({ to: "handedOver" })}
        />
      )}
    </>
  );
}
