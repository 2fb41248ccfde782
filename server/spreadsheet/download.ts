import { setImmediate } from "node:timers/promises";
import type { Context as HonoContext } from "hono";

/** A file for the browser, whole or made while it is sent. */
export type Download = {
  name: string;
  type: string;
  bytes: Uint8Array | AsyncIterable<Uint8Array>;
};

export const CSV_TYPE = "text/csv; charset=utf-8";
export const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Sends a file piece by piece, as fast as it is taken, to be saved under its name. */
export function sendFile(c: HonoContext, { name, type, bytes }: Download): Response {
  c.header("content-type", type);
  c.header("content-disposition", `attachment; filename*=UTF-8''${extended(name)}`);
  return c.body(bytes instanceof Uint8Array ? new Uint8Array(bytes) : readable(bytes));
}

/** Pulled by its reader: whoever goes away stops the making. */
function readable(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // SQLite answers at once: without a pause nobody else would have a turn until the file is sent.
        await setImmediate();
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** A name in a header (RFC 8187): four marks that `encodeURIComponent` leaves are not allowed there. */
function extended(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
