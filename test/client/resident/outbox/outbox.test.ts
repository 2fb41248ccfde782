import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryStore } from "../../../../client/resident/outbox/memory-store.ts";
import { openOutbox } from "../../../../client/resident/outbox/outbox.ts";
import type { Posted } from "../../../../client/resident/outbox/post-parcel.ts";
import { HOUR, now, parcel, serverThat, waiting } from "./a-server.ts";

describe("the outbox", () => {
  it("keeps what cannot be sent now and sends it later under the same id", async () => {
    const store = memoryStore();
    const { posts, post } = serverThat([{ kind: "unreachable", answered: false }]);
    const outbox = openOutbox({ store, post, now });
    await outbox.keep(parcel("a"));
    await outbox.send();
    expect(await store.waiting()).toEqual([waiting("a")]);
    await outbox.send();
    expect(posts).toEqual(["a", "a"]);
    expect(await store.waiting()).toEqual([]);
  });

  it("has the parcel safe before it tries to send", async () => {
    const store = memoryStore();
    const seen: string[][] = [];
    const outbox = openOutbox({
      store,
      post: async () => {
        seen.push((await store.waiting()).map(({ id }) => id));
        return { kind: "taken" };
      },
      now,
    });
    await outbox.keep(parcel("a"));
    await outbox.send();
    expect(seen).toEqual([["a"]]);
  });

  it("puts aside what is refused and goes on with the rest", async () => {
    const store = memoryStore();
    const { post } = serverThat([{ kind: "refused", code: "submission.unknown-wave" }]);
    const outbox = openOutbox({ store, post, now });
    await store.put(waiting("a"));
    await store.put(waiting("b"));
    await outbox.send();
    expect(await store.waiting()).toEqual([]);
    expect(await store.refused()).toEqual([{ ...waiting("a"), code: "submission.unknown-wave" }]);
  });

  it("sends what was refused once more when told to, behind the others", async () => {
    const store = memoryStore();
    const { posts, post } = serverThat([{ kind: "refused", code: "seal.unknown-key" }]);
    const outbox = openOutbox({ store, post, now });
    await outbox.keep(parcel("a"));
    await outbox.send();
    await store.put(waiting("b"));
    await outbox.retryRefused();
    expect(posts).toEqual(["a", "b", "a"]);
    expect(await outbox.state()).toEqual({
      waiting: 0,
      oldestWaiting: null,
      refused: {},
      door: "open",
    });
  });

  it("lets nothing wait behind a parcel over which the server stumbles, and reports that one", async () => {
    const store = memoryStore();
    const posts: string[] = [];
    const outbox = openOutbox({
      store,
      post: async ({ id }) => {
        posts.push(id);
        return id === "bad" ? { kind: "failed", code: "server.failed" } : { kind: "taken" };
      },
      now,
    });
    await store.put(waiting("bad"));
    for (const id of ["a", "b", "c", "d"]) {
      await store.put(waiting(id));
      await outbox.send();
    }
    expect(posts).toEqual(["bad", "a", "b", "bad", "c", "bad", "d"]);
    expect((await outbox.state()).refused).toEqual({ "server.failed": 1 });
  });

  it("takes two stumbles in a row for the server's own trouble, and leaves it alone", async () => {
    const store = memoryStore();
    const stumble: Posted = { kind: "failed", code: "server.failed" };
    const { posts, post } = serverThat([stumble, stumble]);
    const outbox = openOutbox({ store, post, now });
    for (const id of ["a", "b", "c"]) await store.put(waiting(id));
    expect(await outbox.send()).toBe("trouble");
    expect(posts).toEqual(["a", "b"]);
    expect(await outbox.send()).toBe("done");
    expect(await store.waiting()).toEqual([]);
  });

  it("keeps everything in its place while the tablet is revoked, and says so", async () => {
    const store = memoryStore();
    const { post } = serverThat([{ kind: "barred", door: "revoked" }]);
    const outbox = openOutbox({ store, post, now });
    await store.put(waiting("a"));
    await store.put(waiting("b"));
    const doors: string[] = [];
    outbox.watchRounds((round, { door }) => doors.push(`${round} ${door}`));
    await outbox.send();
    expect(await store.waiting()).toEqual([waiting("a"), waiting("b")]);
    expect(await store.refused()).toEqual([]);
    await outbox.send();
    expect(doors).toEqual(["barred revoked", "done open"]);
  });

  it("tells how many wait, the hour of the oldest and what was refused, and hands out all of it", async () => {
    const store = memoryStore();
    const { post } = serverThat([
      { kind: "refused", code: "submission.conflict" },
      { kind: "unreachable", answered: false },
    ]);
    const outbox = openOutbox({ store, post, now });
    await store.put({ ...parcel("b"), since: "2026-05-11T08:00Z" });
    await store.put(waiting("c"));
    await outbox.keep(parcel("a"));
    await outbox.send();
    expect(await outbox.state()).toEqual({
      waiting: 2,
      oldestWaiting: HOUR,
      refused: { "submission.conflict": 1 },
      door: "open",
    });
    expect(await outbox.parcels()).toEqual([parcel("c"), parcel("a"), parcel("b")]);
  });

  it("loses nothing, sends in order and ends empty, however the network behaves", async () => {
    const reply = fc.constantFrom<Posted>(
      { kind: "taken" },
      { kind: "unreachable", answered: false },
      { kind: "unreachable", answered: true },
      { kind: "busy" },
      { kind: "barred", door: "unpaired" },
      { kind: "refused", code: "submission.conflict" },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(reply, { maxLength: 20 }),
        fc.nat({ max: 8 }),
        async (replies, count) => {
          const store = memoryStore();
          const rounds = replies.length + 1;
          const { posts, post } = serverThat(replies);
          const outbox = openOutbox({ store, post, now });
          const fates = new Map<string, string>();
          outbox.watch((id, fate) => fates.set(id, fate));
          const ids = Array.from({ length: count }, (_, index) => `parcel-${index}`);
          await Promise.all(ids.map((id) => outbox.keep(parcel(id))));
          for (let round = 0; round < rounds; round++) await outbox.send();
          const aside = (await store.refused()).map(({ id }) => id);
          expect(await store.waiting()).toEqual([]);
          expect([...new Set(posts)]).toEqual(ids);
          for (const id of ids) expect(fates.get(id)).toBe(aside.includes(id) ? "refused" : "sent");
        },
      ),
      { numRuns: 60 },
    );
  });

  it("does not send twice at the same time", async () => {
    const { posts, post } = serverThat([]);
    const outbox = openOutbox({ store: memoryStore(), post, now });
    await outbox.keep(parcel("a"));
    await Promise.all([outbox.send(), outbox.send(), outbox.send()]);
    expect(posts).toEqual(["a"]);
  });

  it("keeps one parcel when the same is handed in twice", async () => {
    const store = memoryStore();
    await store.put(waiting("a"));
    await store.put({ ...waiting("a"), body: "something else" });
    expect(await store.waiting()).toEqual([waiting("a")]);
  });
});
