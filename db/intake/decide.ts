import type { Arrival, Outcome } from "./arrival.ts";

/** What the tables know about the arrivals' ids and identities. */
export type Known = {
  digestOf(id: string): string | undefined;
  isWithdrawn(id: string): boolean;
  identity(
    wave: string,
    source: string,
    externalId: string,
  ): { response: string; answersDigest: string } | undefined;
  isFrozen(wave: string): boolean;
};

/**
 * Decides what becomes of each arrival, also against those before it in the same call. Pure: both
 * engines ask it inside their transaction.
 */
export function decide(arrivals: readonly Arrival[], known: Known): Outcome[] {
  const taken = new Map<string, string>();
  const identities = new Map<string, { response: string; answersDigest: string }>();
  return arrivals.map((arrival): Outcome => {
    const { sheet, identity } = arrival;
    if (known.isWithdrawn(sheet.id)) return { kind: "withdrawn" };
    const digest = taken.get(sheet.id) ?? known.digestOf(sheet.id);
    if (digest !== undefined)
      return digest === sheet.digest
        ? { kind: "repeated", response: sheet.id }
        : { kind: "conflict" };
    if (identity) {
      const key = identityKey(sheet.wave, identity.source, identity.externalId);
      const earlier =
        identities.get(key) ?? known.identity(sheet.wave, identity.source, identity.externalId);
      if (earlier)
        return earlier.answersDigest === sheet.answersDigest
          ? { kind: "repeated", response: earlier.response }
          : { kind: "contradicting", response: earlier.response };
      identities.set(key, { response: sheet.id, answersDigest: sheet.answersDigest });
    }
    taken.set(sheet.id, sheet.digest);
    return { kind: "stored", counted: !known.isFrozen(sheet.wave) };
  });
}

/** One text for an identity's three parts. */
export function identityKey(wave: string, source: string, externalId: string): string {
  return `${wave}\n${source}\n${externalId}`;
}
