import type { Context as HonoContext } from "hono";

/**
 * The address under which people reach this installation, without a slash at its end: as it is set, else as
 * the browser asked for it, through a proxy too.
 *
 * @param publicUrl the setting PUBLIC_URL
 */
export function publicAddress(c: HonoContext, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl;
  const asked = new URL(c.req.url);
  const protocol = first(c.req.header("x-forwarded-proto")) ?? asked.protocol.slice(0, -1);
  const host = first(c.req.header("x-forwarded-host")) ?? c.req.header("host") ?? asked.host;
  const address = `${protocol === "https" ? "https" : "http"}://${host}`;
  return URL.canParse(address) ? new URL(address).origin : asked.origin;
}

/** Each proxy on the way adds one; the first is the browser's own. */
function first(header: string | undefined): string | undefined {
  return header?.split(",")[0]?.trim() || undefined;
}
