import type { DBSchema } from "idb";
import { openDB } from "idb";
import * as v from "valibot";
import { DeviceBundle } from "../../../surveys/wire/device.ts";

/** What a paired tablet remembers of itself. No person in it. */
export type KeptTablet = {
  readonly device: string;
  /** With it the tablet speaks to the server. Here, and never in an address or in localStorage. */
  readonly key: string;
  /** Undefined: none has come yet, or none that this version of the app can read. */
  readonly bundle: DeviceBundle | undefined;
  /** The server said so last: this tablet asks nobody any more until it is paired again. */
  readonly revoked: boolean;
  /** Staff asked for the whole screen; a browser forgets that with each fresh page. */
  readonly wholeScreen: boolean;
};

type Row = Omit<KeptTablet, "bundle"> & { readonly bundle: unknown };

interface Tables extends DBSchema {
  /** One row. The bundle lies there as the server sent it: another version of the app reads it anew. */
  kept: { key: "tablet"; value: Row };
}

/** What this tablet remembers; undefined where it was never paired. @throws where nothing can be stored */
export async function keptTablet(): Promise<KeptTablet | undefined> {
  const row = await changing((row) => row);
  if (row === undefined) return undefined;
  const bundle = v.safeParse(DeviceBundle, row.bundle);
  return { ...row, bundle: bundle.success ? bundle.output : undefined };
}

/** Remembers a pairing. The bundle is another one's if the key is. */
export async function keepPairing(device: string, key: string): Promise<void> {
  await changing((row) => ({
    wholeScreen: row?.wholeScreen ?? false,
    device,
    key,
    bundle: row?.device === device ? row.bundle : undefined,
    revoked: false,
  }));
}

/** Remembers something more of a paired tablet. `bundle` is the server's reply as it came. */
export async function keepOfTablet(
  more: Partial<Pick<Row, "bundle" | "revoked" | "wholeScreen">>,
): Promise<void> {
  await changing((row) => row && { ...row, ...more });
}

async function changing(
  change: (row: Row | undefined) => Row | undefined,
): Promise<Row | undefined> {
  const database = await openDB<Tables>("nachbarstimme-tablet", 1, {
    upgrade(opened) {
      opened.createObjectStore("kept");
    },
  });
  try {
    const writing = database.transaction("kept", "readwrite", { durability: "strict" });
    const before = await writing.store.get("tablet");
    const after = change(before);
    if (after !== undefined && after !== before) await writing.store.put(after, "tablet");
    await writing.done;
    return after;
  } finally {
    database.close();
  }
}
