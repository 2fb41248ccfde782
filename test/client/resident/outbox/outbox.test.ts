import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryStore } from "../../../../client/resident/outbox/memory-store.ts";
import { openOutbox } from "../../../../client/resident/outbox/outbox.ts";
import type { Posted } from "../../../../client/resident/outbox/post-parcel.ts";
import { postParcel } from "../../../../client/resident/outbox/post-parcel.ts";

const parcel = (id: string) => ({ id, body: `body of ${id}` });

/** A server that does with each post what the list says; when it is used up, it takes all. */
function serverThat(replies: Posted[]) {
  const posts: string[] = [];
  return {
    posts,
    post: async ({ id }: { id: string }): Promise<Posted> => {
      posts.push(id);
      return replies.shift() ?? { kind: "taken" };
    },
  };
}

describe("the outbox", () => {
  it("keeps what cannot be sent now and sends it later under the same id", async () => {
    const store = memoryStore();
    const { posts, post } = serverThat([{ kind: "later", online: false }]);
    const outbox = openOutbox({ store, post });
    await outbox.keep(parcel("a"));
    await outbox.send();
    expect(await store.waiting()).toEqual([parcel("a")]);
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
    });
    await outbox.keep(parcel("a"));
    await outbox.send();
    expect(seen).toEqual([["a"]]);
  });

  it("puts aside what is refused and goes on with the rest", async () => {
    const store = memoryStore();
    const { post } = serverThat([{ kind: "refused", code: "submission.unknown-wave" }]);
    const outbox = openOutbox({ store, post });
    await store.put(parcel("a"));
    await store.put(parcel("b"));
    await outbox.send();
    expect(await store.waiting()).toEqual([]);
    expect(await store.refused()).toEqual([{ ...parcel("a"), code: "submission.unknown-wave" }]);
  });

  it("loses nothing, sends in order and ends empty, however the network behaves", async () => {
    const reply = fc.constantFrom<Posted>(
      { kind: "taken" },
      { kind: "later", online: false },
      { kind: "later", online: true },
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
          const outbox = openOutbox({ store, post });
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
    const outbox = openOutbox({ store: memoryStore(), post });
    await outbox.keep(parcel("a"));
    await Promise.all([outbox.send(), outbox.send(), outbox.send()]);
    expect(posts).toEqual(["a"]);
  });

  it("keeps one parcel when the same is handed in twice", async () => {
    const store = memoryStore();
    await store.put(parcel("a"));
    await store.put({ id: "a", body: "something else" });
    expect(await store.waiting()).toEqual([parcel("a")]);
  });
});

describe("posting a parcel", () => {
  const answer = (status: number, body: unknown) => async () =>
    new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
  const problem = {
    type: "about:blank",
    title: "",
    status: 422,
    code: "submission.conflict",
    where: [],
  };

  it.each<[string, number, unknown, Posted]>([
    ["our receipt", 201, { id: "a", outcome: "stored" }, { kind: "taken" }],
    ["our receipt again", 200, { id: "a", outcome: "repeated" }, { kind: "taken" }],
    [
      "a receipt for another",
      200,
      { id: "b", outcome: "stored" },
      { kind: "later", online: false },
    ],
    ["a wifi's login page", 200, "<h1>Willkommen</h1>", { kind: "later", online: false }],
    ["our refusal", 409, problem, { kind: "refused", code: "submission.conflict" }],
    ["a proxy's refusal", 403, "<h1>Forbidden</h1>", { kind: "later", online: true }],
    ["too many at once", 429, problem, { kind: "later", online: true }],
    ["a busy server", 503, problem, { kind: "later", online: true }],
  ])("reads %s", async (_, status, body, posted) => {
    expect(await postParcel(parcel("a"), answer(status, body))).toEqual(posted);
  });

  it("tries again later where nobody answers", async () => {
    const unreachable = () => Promise.reject(new TypeError("Failed to fetch"));
    expect(await postParcel(parcel("a"), unreachable)).toEqual({ kind: "later", online: false });
  });
});
