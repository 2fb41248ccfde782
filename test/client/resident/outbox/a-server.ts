import type { Posted } from "../../../../client/resident/outbox/post-parcel.ts";

export const parcel = (id: string) => ({ id, body: `body of ${id}` });

/** A moment at noon and a little; outboxes keep its hour alone. */
export const now = () => new Date("2026-05-12T10:17:31.123Z");
export const HOUR = "2026-05-12T10:00Z";
export const waiting = (id: string) => ({ ...parcel(id), since: HOUR });

/** A server that does with each post what the list says; when it is used up, it takes all. */
export function serverThat(replies: Posted[]) {
  const posts: string[] = [];
  return {
    posts,
    post: async ({ id }: { id: string }): Promise<Posted> => {
      posts.push(id);
      return replies.shift() ?? { kind: "taken" };
    },
  };
}
