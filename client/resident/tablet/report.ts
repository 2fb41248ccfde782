import type { DeviceReport } from "../../../surveys/wire/device.ts";
import type { OutboxState } from "../outbox/outbox.ts";

/** What a tablet says of itself. Counts and hours; no person in it. */
export function reportOf(
  { waiting, oldestWaiting, refused }: OutboxState,
  device: {
    readonly appVersion: string;
    readonly voices: readonly string[];
    readonly persistent: boolean;
  },
): DeviceReport {
  return {
    appVersion: device.appVersion,
    waiting,
    oldestWaiting,
    refused: { ...refused },
    voices: [...device.voices],
    persistent: device.persistent,
  };
}
