import { useEffect, useState } from "preact/hooks";
import { useDisplay } from "../../shared/display/use-display.ts";
import { fetchAndKeep } from "./keep-bundle.ts";
import type { KeptTablet } from "./kept-tablet.ts";
import { keptTablet } from "./kept-tablet.ts";
import { Kiosk } from "./kiosk.tsx";
import { FetchingBundle } from "./pairing/fetching-bundle.tsx";
import type { NotPaired } from "./pairing/pair-tablet.ts";
import { pairTablet } from "./pairing/pair-tablet.ts";
import { Paired } from "./pairing/paired.tsx";
import { PairingScreen } from "./pairing/pairing-screen.tsx";
import { wishForWholeScreen } from "./whole-screen.ts";

type State =
  | { readonly kind: "opening" }
  | {
      readonly kind: "pairing";
      readonly why: NotPaired | undefined;
      readonly going: boolean;
      /** What the tablet was before: pairing anew can be given up. */
      readonly before: KeptTablet | undefined;
    }
  | { readonly kind: "paired"; readonly kept: KeptTablet; readonly anew: boolean }
  | { readonly kind: "kiosk"; readonly kept: KeptTablet };

/** A library's tablet: paired once, it asks one person after the other. @param code from the office's QR */
export function TabletRoom({ code }: { code: string | undefined }) {
  const [state, setState] = useState<State>({ kind: "opening" });
  useDisplay();

  const askForCode = (why: NotPaired | undefined, before: KeptTablet | undefined, going = false) =>
    setState({ kind: "pairing", why, going, before });

  async function pairWith(typed: string, before: KeptTablet | undefined): Promise<void> {
    askForCode(undefined, before, true);
    const why = await pairTablet(typed);
    const kept = why === undefined ? await keptTablet() : undefined;
    if (kept === undefined) askForCode(why ?? "not-kept", before);
    else setState({ kind: "paired", kept, anew: before !== undefined });
  }

  async function open(): Promise<void> {
    const before = await keptTablet();
    if (code !== undefined) {
      const why = await pairTablet(code);
      const kept = why === undefined ? await keptTablet() : undefined;
      if (kept !== undefined) return setState({ kind: "paired", kept, anew: false });
      // A browser that always starts with the link of its pairing has had its key for long.
      if (before === undefined) return askForCode(why, undefined);
    }
    if (before === undefined) askForCode(undefined, undefined);
    else setState({ kind: "kiosk", kept: before });
  }

  useEffect(() => {
    if (isSecureContext) open().catch(() => askForCode("not-kept", undefined));
    else askForCode(undefined, undefined);
  }, []);

  switch (state.kind) {
    case "opening":
      return null;
    case "pairing": {
      const { why, going, before } = state;
      return (
        <PairingScreen
          why={why}
          going={going}
          onPair={(typed) => {
            pairWith(typed, before).catch(() => askForCode("not-kept", before));
          }}
          onBack={before && (() => setState({ kind: "kiosk", kept: before }))}
        />
      );
    }
    case "paired":
    case "kiosk": {
      const { kept } = state;
      const { bundle } = kept;
      if (bundle === undefined)
        return (
          <FetchingBundle
            onTry={async () => {
              const reply = await fetchAndKeep(kept.key);
              return reply.kind === "done" ? reply.value.bundle : undefined;
            }}
            onFetched={(fetched) => setState({ ...state, kept: { ...kept, bundle: fetched } })}
          />
        );
      if (state.kind === "paired")
        return (
          <Paired
            bundle={bundle}
            onStart={() => {
              wishForWholeScreen();
              // An outbox that was opened with the old key ends with its page.
              if (state.anew) location.replace("/tablet");
              else setState({ kind: "kiosk", kept });
            }}
          />
        );
      return <Kiosk kept={kept} bundle={bundle} onPairAgain={() => askForCode(undefined, kept)} />;
    }
  }
}
