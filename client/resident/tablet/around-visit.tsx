import "./tablet.css";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { offeredLanguages } from "../session/languages.ts";
import { interviewIn } from "../session/session.ts";
import type { AroundProps } from "../session/visit.ts";
import { Asleep } from "./hours/asleep.tsx";
import { useOpening } from "./hours/use-opening.ts";
import { IdleCover } from "./idle/idle-cover.tsx";
import { endingOf, useEnding } from "./idle/use-ending.ts";
import { useIdle } from "./idle/use-idle.ts";
import type { KioskState } from "./kiosk-context.ts";
import { KioskContext } from "./kiosk-context.ts";
import { SignedOut } from "./signed-out.tsx";
import { Staff } from "./staff/staff.tsx";
import { useHold } from "./staff/use-hold.ts";
import { staffWords } from "./staff-words.ts";

/** What a tablet adds to a visit: it asks "Sind Sie noch da?", sleeps at night, and lets the team in. */
export function AroundVisit(props: AroundProps) {
  const kiosk = useContext(KioskContext);
  if (kiosk === undefined) throw new Error("a tablet's visit stands in its kiosk");
  return <Around {...props} kiosk={kiosk} />;
}

function Around({
  session,
  move,
  nextPerson,
  children,
  kiosk,
}: AroundProps & { kiosk: KioskState }) {
  const { timings, openingHours } = kiosk.bundle;
  const onBench = session.at === "start";
  // These screens go away by themselves, and hold no answer.
  const farewell = session.at === "thanks" || session.at === "handedOver";
  const idle = useIdle(timings, !onBench && !farewell);
  const opening = useOpening(openingHours);
  const [staff, setStaff] = useState(false);

  const nobodyHere = onBench && idle.kind === "resting";
  const pause = kiosk.signedOut ? "signedOut" : opening.kind === "closed" ? "asleep" : undefined;
  // Once the screen sleeps a touch does not wake it; it begins to sleep only while nobody is here.
  const paused = useRef(false);
  paused.current = pause !== undefined && onBench && (paused.current || nobodyHere);

  useEffect(() => kiosk.onResting(nobodyHere), [nobodyHere]);
  useEffect(idle.startAfresh, [kiosk.visits]);
  const team = () => setStaff(true);
  useHold(team, onBench && !staff);

  const over = idle.kind === "over";
  const unused = onBench && (staff || paused.current);
  useEffect(() => {
    if (over && unused) idle.startAfresh();
  }, [over, unused]);
  useEnding(over && !farewell && !unused, { session, move, nextPerson }, kiosk);

  if (staff)
    return (
      <Staff
        kiosk={kiosk}
        onClose={() => {
          setStaff(false);
          idle.startAfresh();
        }}
      />
    );
  const covered = !onBench && !farewell && (over || idle.kind === "asking");
  return (
    <>
      {paused.current && pause === "signedOut" ? (
        <SignedOut languages={offeredLanguages(kiosk.bundle.survey.offers)} />
      ) : paused.current && opening.kind === "closed" ? (
        <Asleep opensAt={opening.at} />
      ) : (
        children
      )}
      {onBench && (
        <button class="team-way" type="button" lang="de" onClick={team}>
          {staffWords("door.control")}
        </button>
      )}
      {covered && (
        <IdleCover
          ending={endingOf(interviewIn(session))}
          seconds={idle.seconds}
          ofSeconds={timings.warning}
          onStay={idle.stay}
          onListen={idle.listen}
        />
      )}
    </>
  );
}
