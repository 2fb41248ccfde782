import { keepOfTablet } from "./kept-tablet.ts";
import { fetchBundle } from "./tablet-server.ts";

/** Asks the server for the bundle and keeps what it says, for the next start without a network. */
export async function fetchAndKeep(key: string): ReturnType<typeof fetchBundle> {
  const reply = await fetchBundle(key);
  try {
    if (reply.kind === "done") await keepOfTablet({ bundle: reply.value.raw, revoked: false });
    if (reply.kind === "signedOut") await keepOfTablet({ revoked: true });
  } catch {
    // The disk is full: the bundle serves until the page ends, and the bench says that nothing is stored.
  }
  return reply;
}
