import { FONTS_KEPT, isFont, isRecording, RECORDINGS_KEPT } from "./kept-files.ts";

/**
 * Fetches fonts (`/assets/….woff2`) and recordings (`/api/survey/recordings/…`) that are not here yet, one
 * after the other, so that they are there without a network. Call it as often as you like.
 *
 * @returns whether all of them are here now; false where the browser keeps no files for this page
 * @throws {TypeError} for an address of another kind: nothing else is kept
 */
export async function keepForOffline(addresses: readonly string[]): Promise<boolean> {
  const wanted = addresses.map((address) => ({ address, kept: placeOf(address) }));
  if (!("caches" in globalThis)) return false;
  let all = true;
  for (const { address, kept } of wanted) all = (await keep(address, kept)) && all;
  return all;
}

function placeOf(address: string): string {
  const { pathname } = new URL(address, location.href);
  if (isFont(pathname)) return FONTS_KEPT;
  if (isRecording(pathname)) return RECORDINGS_KEPT;
  throw new TypeError(`${pathname} is neither a font nor a recording`);
}

async function keep(address: string, kept: string): Promise<boolean> {
  try {
    const cache = await caches.open(kept);
    if ((await cache.match(address)) !== undefined) return true;
    const response = await fetch(address);
    if (response.status !== 200) return false;
    await cache.put(address, response);
    return true;
  } catch {
    // No network or no room. The next call tries again.
    return false;
  }
}
