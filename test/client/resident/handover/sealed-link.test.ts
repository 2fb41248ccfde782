import { describe, expect, it } from "vitest";
import {
  openedParcel,
  type Parcel,
  readFragment,
  sealedLink,
} from "../../../../client/resident/handover/sealed-link.ts";

const ID = "3f0a2c1e-4a5d-4c3b-9e21-1f2a3b4c5d6e";
const OTHER_ID = "4f0a2c1e-4a5d-4c3b-9e21-1f2a3b4c5d6e";
const ORIGIN = "https://umfrage.stadt.example";

const parcelSaying = (words: string): Parcel => ({
  site: "gorbitz_library",
  device: "018f3c1e-4a5d-7c3b-9e21-1f2a3b4c5d6e",
  language: "ar",
  interview: {
    wave: "018f3c1e-4a5d-7c3b-9e21-000000000000",
    version: 1,
    id: "0b8f2c1e-4a5d-4c3b-9e21-1f2a3b4c5d6e",
    seconds: 200,
    helped: false,
    entries: [[1], null, words],
    others: {},
    seen: "111",
    orders: {},
  },
});

async function linkOf(words: string) {
  const link = await sealedLink(parcelSaying(words), ID, ORIGIN);
  if (link === undefined) throw new Error("the link is short enough");
  const fragment = readFragment(new URL(link.address).hash.slice(1));
  if (fragment === undefined) throw new Error("the fragment can be read");
  return { ...link, fragment };
}

describe("the link to one's own phone", () => {
  it("opens with its key, and shows the server nothing but a language", async () => {
    const { address, key, fragment } = await linkOf("Der Bus fährt zu selten.");
    expect(fragment.id).toBe(ID);
    expect(await openedParcel(fragment, key)).toEqual(parcelSaying("Der Bus fährt zu selten."));
    const { pathname, search, hash } = new URL(address);
    expect(pathname + search).toBe("/weiter?sprache=ar");
    expect(hash).not.toContain(key);
  });

  it("stays closed to another key, under another id, and when a letter has changed", async () => {
    const { key, fragment } = await linkOf("geheim");
    const { key: foreign } = await linkOf("geheim");
    expect(await openedParcel(fragment, foreign)).toBeUndefined();
    expect(await openedParcel({ ...fragment, id: OTHER_ID }, key)).toBeUndefined();
    const last = fragment.box.at(-2) === "A" ? "B" : "A";
    const box = `${fragment.box.slice(0, -2)}${last}${fragment.box.slice(-1)}`;
    expect(await openedParcel({ ...fragment, box }, key)).toBeUndefined();
  });

  it.each(["", "abc", `${ID}.`, `${ID}.x y z`, `${ID}.${"A".repeat(20)}`, "%E0%A4%A"])(
    "is told apart from a mangled one: %j",
    (fragment) => {
      expect(readFragment(fragment)).toBeUndefined();
    },
  );

  it("carries some sentences, and says where there are too many for a picture", async () => {
    const sentence = (n: number) => `Satz ${n}: In der Straße fehlt eine Bank im Schatten. `;
    const long = Array.from({ length: 300 }, (_, n) => `${sentence(n)}${Math.sin(n)}`).join("");
    expect(await sealedLink(parcelSaying(long), ID, ORIGIN)).toBeUndefined();
    const usual = Array.from({ length: 8 }, (_, n) => sentence(n)).join("");
    expect((await linkOf(usual)).address.length).toBeLessThan(900);
  });
});
