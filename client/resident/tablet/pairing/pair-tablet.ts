import { fetchAndKeep } from "../keep-bundle.ts";
import { keepPairing } from "../kept-tablet.ts";
import { pair } from "../tablet-server.ts";

/** Why a code could not be traded for a key. */
export type NotPaired = "code-used" | "offline" | "refused" | "not-kept";

/** Trades a code for a key and keeps it, with the bundle where that comes at once. */
export async function pairTablet(code: string): Promise<NotPaired | undefined> {
  const reply = await pair(code);
  switch (reply.kind) {
    case "done": {
      const { device, key } = reply.value;
      try {
        await keepPairing(device, key);
      } catch {
        return "not-kept";
      }
      await fetchAndKeep(key);
      return undefined;
    }
    case "offline":
      return "offline";
    case "signedOut":
      return "refused";
    case "refused":
      return reply.code === "device.code-used" ? "code-used" : "refused";
  }
}

const CODE_LENGTH = 8;

/** A code as it was typed, without blanks and dashes; undefined where it has not eight characters. */
export function typedCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  return code.length === CODE_LENGTH ? code : undefined;
}
