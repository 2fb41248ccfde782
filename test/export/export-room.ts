import type { TableFormat } from "../../surveys/wire/export.ts";
import type { TestPerson } from "../environment/people.ts";

/** The office's files as somebody downloads them. */
export function exportRoom(person: TestPerson) {
  const reply = (wave: string, kind: string, format: TableFormat) =>
    person.request(`/api/exports/${wave}/${kind}?format=${format}`);
  return {
    reply,
    async file(wave: string, kind: "responses" | "texts" | "code-book", format: TableFormat) {
      const { status, headers, ...rest } = await replyOf(reply(wave, kind, format));
      if (status !== 200) throw new Error(`${kind}: ${status}`);
      const name = decodeURIComponent(headers.get("content-disposition")?.split("''").at(-1) ?? "");
      return { name, ...rest };
    },
  };
}

async function replyOf(pending: Promise<Response>) {
  const reply = await pending;
  const bytes = Buffer.from(await reply.arrayBuffer());
  return { status: reply.status, headers: reply.headers, bytes };
}
