import * as v from "valibot";
import { PackedInterview } from "../interview/packed.ts";

/** What goes from the tablet to the phone. */
const Parcel = v.object({
  site: v.string(),
  device: v.string(),
  language: v.string(),
  interview: PackedInterview,
});
export type Parcel = v.InferOutput<typeof Parcel>;

/**
 * A QR of version 25 (117 squares a side) with the weakest correction: on a tablet's screen each square
 * is still wider than half a millimetre, which a phone reads at arm's length.
 */
const MOST_CHARACTERS = 1273;

/** AES-GCM's usual length. Each key seals one parcel only. */
const NONCE_BYTES = 12;
const KEY_BYTES = 32;
const TICKET_BYTES = 32;

/** Something that lies in an address behind the #, and the key that must not lie there. */
export type SealedLink = { readonly address: string; readonly key: string };

/**
 * Packs, deflates and encrypts a parcel into an address.
 *
 * @param id of the handover; bound to the box, so that no box opens under another id
 * @returns undefined where the address is too long for a picture that a phone reads easily
 */
export async function sealedLink(
  parcel: Parcel,
  id: string,
  origin: string,
): Promise<SealedLink | undefined> {
  const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const plain = await piped(
    new TextEncoder().encode(JSON.stringify(parcel)),
    new CompressionStream("deflate-raw"),
  );
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: nonce, additionalData: new TextEncoder().encode(id) },
    await imported(key, "encrypt"),
    plain,
  );
  const box = new Uint8Array(nonce.length + sealed.byteLength);
  box.set(nonce);
  box.set(new Uint8Array(sealed), nonce.length);
  const address = `${origin}/weiter?sprache=${parcel.language}#${id}.${toBase64Url(box)}`;
  return address.length > MOST_CHARACTERS ? undefined : { address, key: toBase64Url(key) };
}

/** What a phone hands a response in with: chance that nobody else has. */
export function newTicket(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(TICKET_BYTES)));
}

/** What stands behind the # of such an address. */
export type Fragment = { readonly id: string; readonly box: string };

/** Reads it; undefined where the link was mangled on its way. */
export function readFragment(fragment: string): Fragment | undefined {
  const [, id, box] = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{40,})$/.exec(fragment) ?? [];
  return id === undefined || box === undefined ? undefined : { id, box };
}

/** Opens a box with its key; undefined where they do not belong together. */
export async function openedParcel(
  { id, box }: Fragment,
  key: string,
): Promise<Parcel | undefined> {
  try {
    const bytes = fromBase64Url(box);
    const plain = await crypto.subtle.decrypt(
      {
        name: "AES-GCM",
        iv: bytes.subarray(0, NONCE_BYTES),
        additionalData: new TextEncoder().encode(id),
      },
      await imported(fromBase64Url(key), "decrypt"),
      bytes.subarray(NONCE_BYTES),
    );
    const text = await piped(new Uint8Array(plain), new DecompressionStream("deflate-raw"));
    const parsed = v.safeParse(Parcel, JSON.parse(new TextDecoder().decode(text)));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

function imported(key: Uint8Array<ArrayBuffer>, use: "encrypt" | "decrypt"): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", key, "AES-GCM", false, [use]);
}

async function piped(
  bytes: Uint8Array<ArrayBuffer>,
  through: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer(),
  );
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
