import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryStore } from "../../../../client/resident/outbox/memory-store.ts";
import { openOutbox } from "../../../../client/resident/outbox/outbox.ts";
import { pauseAfter } from "../../../../client/resident/outbox/pause.ts";
import type { Posted } from "../../../../client/resident/outbox/post-parcel.ts";
import { MILLISECONDS_TO_WAIT } from "../../../../client/resident/outbox/post-parcel.ts";
import { sendByItself } from "../../../../client/resident/outbox/send-by-itself.ts";
import { now, parcel } from "./a-server.ts";

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

describe("sending by itself", () => {
  let reply: Posted;
  let posts: string[];
  let events: EventTarget;
  let stop: () => void;

  beforeEach(async () => {
    vi.useFakeTimers();
    posts = [];
    events = new EventTarget();
    const outbox = openOutbox({
      store: memoryStore(),
      post: async ({ id }) => {
        posts.push(id);
        return reply;
      },
      now,
    });
    reply = { kind: "unreachable", answered: false };
    stop = sendByItself(outbox, events, () => 1);
    await outbox.keep(parcel("a"));
    await seconds(0);
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it("has all under way within 30 seconds of the network's return, though nobody tells of it", async () => {
    await seconds(3600);
    reply = { kind: "taken" };
    const before = posts.length;
    await seconds(30 - MILLISECONDS_TO_WAIT / 1000);
    expect(posts.length).toBe(before + 1);
    await seconds(3600);
    expect(posts.length).toBe(before + 1);
  });

  it("sends at once when the network says that it is back, or somebody looks at the page", async () => {
    for (const event of ["online", "visibilitychange"]) {
      const before = posts.length;
      events.dispatchEvent(new Event(event));
      await seconds(0);
      expect(posts.length).toBe(before + 1);
    }
  });

  it("leaves a server in trouble alone for longer and longer, but never over five minutes", async () => {
    reply = { kind: "busy" };
    await seconds(14);
    const after = async (pause: number) => {
      const before = posts.length;
      await seconds(pause - 1);
      expect(posts.length).toBe(before);
      await seconds(1);
      expect(posts.length).toBe(before + 1);
    };
    for (const pause of [20, 40, 80, 160, 300, 300]) await after(pause);
    events.dispatchEvent(new Event("online"));
    await seconds(0);
    await after(20);
  });

  it("draws the pauses apart, so that tablets do not come back together", () => {
    expect(pauseAfter("trouble", 1, 0)).toBe(10_000);
    expect(pauseAfter("trouble", 1, 1)).toBe(20_000);
    expect(pauseAfter("unreachable", 0, 0)).not.toBe(pauseAfter("unreachable", 0, 1));
  });
});
