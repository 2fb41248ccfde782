import type { Door, Fate, Round } from "./outbox.ts";
import type { Posted } from "./post-parcel.ts";
import type { Parcel, Store, Waiting } from "./store.ts";

/** So often the server may stumble over one parcel, while others pass, before it is set aside and reported. */
const FAILURES_TO_SET_ASIDE = 3;

/**
 * One walk along the row, first in first. A parcel over which the server stumbles is passed over, and comes
 * behind the others from then on: it must not block them. Two in a row, and it is the server, not the parcel.
 *
 * @param failures parcel id → how often the server stumbled over it; carried from round to round
 */
export async function sendRound({
  store,
  post,
  failures,
  tell,
  openDoor,
}: {
  store: Store;
  post: (parcel: Parcel) => Promise<Posted>;
  failures: Map<string, number>;
  tell: (id: string, fate: Fate) => void;
  openDoor: (door: Door) => void;
}): Promise<Round> {
  const row = (await store.waiting()).sort(
    (one, other) => (failures.get(one.id) ?? 0) - (failures.get(other.id) ?? 0),
  );
  const stumbled: (Waiting & { readonly code: string })[] = [];
  let taken = 0;
  let inSuccession = 0;
  for (const parcel of row) {
    const posted = await post(parcel);
    if (posted.kind !== "barred" && posted.kind !== "unreachable") openDoor("open");
    switch (posted.kind) {
      case "taken":
        await store.remove(parcel.id);
        failures.delete(parcel.id);
        taken += 1;
        inSuccession = 0;
        tell(parcel.id, "sent");
        break;
      case "refused":
        await store.setAside({ ...parcel, code: posted.code });
        inSuccession = 0;
        tell(parcel.id, "refused");
        break;
      case "failed":
        failures.set(parcel.id, (failures.get(parcel.id) ?? 0) + 1);
        stumbled.push({ ...parcel, code: posted.code });
        inSuccession += 1;
        tell(parcel.id, "waiting");
        break;
      case "busy":
        tell(parcel.id, "waiting");
        return "trouble";
      case "unreachable":
        tell(parcel.id, posted.answered ? "waiting" : "offline");
        return "unreachable";
      case "barred":
        openDoor(posted.door);
        tell(parcel.id, "waiting");
        return "barred";
    }
    if (inSuccession === 2) break;
  }
  if (taken > 0)
    for (const parcel of stumbled)
      if ((failures.get(parcel.id) ?? 0) >= FAILURES_TO_SET_ASIDE) {
        failures.delete(parcel.id);
        await store.setAside(parcel);
        tell(parcel.id, "refused");
      }
  return stumbled.length > 0 ? "trouble" : "done";
}
