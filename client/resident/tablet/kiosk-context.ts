import { createContext } from "preact";
import type { DeviceBundle } from "../../../surveys/wire/device.ts";
import type { Later } from "../later.ts";
import type { Outbox } from "../outbox/outbox.ts";

/** What the parts around a person's visit need to know of their tablet. */
export type KioskState = {
  readonly key: string;
  readonly bundle: DeviceBundle;
  readonly outbox: Later<Outbox>;
  /** The server knows this tablet no longer. */
  readonly signedOut: boolean;
  /** Counts the fresh starts. */
  readonly visits: number;
  /** Told whether nobody is here: then a newer bundle may be taken into use. */
  readonly onResting: (resting: boolean) => void;
  /** Asks the server for the bundle now. */
  readonly refresh: () => Promise<void>;
  /** The team has a new code. */
  readonly onPairAgain: () => void;
};

/** Undefined outside a tablet's kiosk. */
export const KioskContext = createContext<KioskState | undefined>(undefined);
