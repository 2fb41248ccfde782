import { useEffect, useState } from "preact/hooks";
import { watchSignsOfLife } from "../../session/signs-of-life.ts";
import type { KioskState } from "../kiosk-context.ts";
import { Cleaning } from "./cleaning.tsx";
import { Ended } from "./ended.tsx";
import { PinPad } from "./pin-pad.tsx";
import { StaffMenu } from "./staff-menu.tsx";

type Place =
  | { readonly kind: "door" }
  | { readonly kind: "menu"; readonly pin: string }
  | { readonly kind: "cleaning"; readonly pin: string }
  | { readonly kind: "ended" };

const MILLISECONDS_TO_CLOSE = 60_000;

/** The team's part of a tablet: PIN, menu, cleaning, end. Door and menu close by themselves. */
export function Staff({ kiosk, onClose }: { kiosk: KioskState; onClose: () => void }) {
  const [place, setPlace] = useState<Place>({ kind: "door" });
  const closesByItself = place.kind === "door" || place.kind === "menu";
  useEffect(() => {
    if (!closesByItself) return;
    let timer = setTimeout(onClose, MILLISECONDS_TO_CLOSE);
    const stop = watchSignsOfLife(() => {
      clearTimeout(timer);
      timer = setTimeout(onClose, MILLISECONDS_TO_CLOSE);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [closesByItself]);

  switch (place.kind) {
    case "door":
      return (
        <PinPad
          check={kiosk.bundle.pin}
          onOpen={(pin) => setPlace({ kind: "menu", pin })}
          onClose={onClose}
        />
      );
    case "menu": {
      const { pin } = place;
      return (
        <StaffMenu
          kiosk={kiosk}
          pin={pin}
          onClean={() => setPlace({ kind: "cleaning", pin })}
          onEnd={() => setPlace({ kind: "ended" })}
          onClose={onClose}
        />
      );
    }
    case "cleaning":
      return <Cleaning onOver={() => setPlace({ kind: "menu", pin: place.pin })} />;
    case "ended":
      return <Ended onAgain={onClose} />;
  }
}
