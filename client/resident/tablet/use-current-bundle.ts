import { useEffect, useState } from "preact/hooks";
import type { DeviceBundle } from "../../../surveys/wire/device.ts";
import { fetchAndKeep } from "./keep-bundle.ts";

const MILLISECONDS_BETWEEN_LOOKS = 5 * 60_000;

/**
 * The bundle in use. It is refreshed at the start, every five minutes and when the network is back; a new
 * one is taken into use only while nobody is here.
 *
 * @param kept the one from the disk: used first, so that a start needs no network
 */
export function useCurrentBundle(
  key: string,
  kept: DeviceBundle,
  keptSignedOut: boolean,
  resting: boolean,
) {
  const [current, setCurrent] = useState(kept);
  const [newer, setNewer] = useState<DeviceBundle>();
  const [signedOut, setSignedOut] = useState(keptSignedOut);

  async function refresh(): Promise<void> {
    const reply = await fetchAndKeep(key);
    if (reply.kind === "done") {
      setNewer(reply.value.bundle);
      setSignedOut(false);
    }
    if (reply.kind === "signedOut") setSignedOut(true);
  }
  useEffect(() => {
    const look = () => void refresh();
    look();
    const looking = setInterval(look, MILLISECONDS_BETWEEN_LOOKS);
    addEventListener("online", look);
    return () => {
      clearInterval(looking);
      removeEventListener("online", look);
    };
  }, [key]);
  useEffect(() => {
    if (!resting || newer === undefined) return;
    setNewer(undefined);
    // Most of the time nothing has changed; then nothing is drawn anew.
    if (JSON.stringify(newer) !== JSON.stringify(current)) setCurrent(newer);
  }, [resting, newer]);

  return { bundle: current, signedOut, refresh, setSignedOut };
}
