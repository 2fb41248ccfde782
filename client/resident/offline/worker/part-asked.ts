/**
 * The part of a file that a Range header asks for, as 206; the whole where it asks for none or for
 * something odd. Some tablets' players take a recording in no other way.
 */
export async function partAsked(range: string | null, whole: Response): Promise<Response> {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range ?? "");
  if (asked === null || whole.status !== 200) return whole;
  const content = await whole.blob();
  const from = Number(asked[1]);
  const to = asked[2] ? Math.min(Number(asked[2]), content.size - 1) : content.size - 1;
  if (from > to)
    return new Response(null, {
      status: 416,
      headers: { "content-range": `bytes */${content.size}` },
    });
  const headers = new Headers(whole.headers);
  // The copy that is kept is not compressed any more.
  headers.delete("content-encoding");
  headers.set("content-range", `bytes ${from}-${to}/${content.size}`);
  headers.set("content-length", String(to - from + 1));
  return new Response(content.slice(from, to + 1), { status: 206, headers });
}
