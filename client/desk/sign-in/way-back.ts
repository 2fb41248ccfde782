/** The sign-in under an address of its own: other apps send people here, with the way back. */
const DOOR = "/buero/anmelden";

/**
 * Where to go after signing in, if somebody was sent here: /buero/anmelden?weiter=/auswertung/gorbitz
 *
 * @returns an address of this site, or null where nobody was sent. Other sites are never led to.
 */
export function wayBack({ href, origin, pathname }: Location): string | null {
  if (pathname !== DOOR) return null;
  const wanted = new URL(href).searchParams.get("weiter") ?? "/buero";
  if (!URL.canParse(wanted, origin)) return "/buero";
  const target = new URL(wanted, origin);
  return target.origin === origin ? target.pathname + target.search : "/buero";
}
