/**
 * Whether this page can seal at all: WebCrypto comes over HTTPS alone, or on the machine itself. Where it
 * cannot, nothing that anybody said is written to the disk.
 */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}
