import * as v from "valibot";
import { DEMO_ACCOUNTS } from "../../server/access/demo-accounts.ts";
import type { DeviceSetup, NewDevice } from "../../surveys/wire/device.ts";
import { DEFAULT_TIMINGS, Paired, PairingCode } from "../../surveys/wire/device.ts";
import type { TestInstallation } from "./installations.ts";
import { signedInAs } from "./people.ts";

/** The PIN of a test's tablet, unless it names another. */
export const TEST_PIN = "2468";

/** A tablet that offers everything and never sleeps. */
const OPEN_SETUP: DeviceSetup = {
  questionnaires: null,
  languages: null,
  timings: DEFAULT_TIMINGS,
  openingHours: null,
};

/** How a test wants its tablet. Seconds that are not named are the usual ones. */
type TabletWish = {
  site: string;
  name?: string;
  pin?: string;
  setup?: Partial<Omit<DeviceSetup, "timings">> & { timings?: Partial<DeviceSetup["timings"]> };
};

export type TestTablet = {
  id: string;
  key: string;
  /** For requests that are made by hand. */
  headers: { authorization: string };
  /** Sends a request as this tablet; a body is sent as JSON. */
  request: Requesting;
};

type Requesting = (
  path: string,
  init?: { method?: string; json?: unknown; headers?: Record<string, string> },
) => Promise<Response>;
/** Where requests go: to an installation in this process, or over the network. */
type Door = (path: string, init: RequestInit) => Promise<Response>;

/**
 * A tablet, paired by the real routes: the office adds it, the tablet posts its code.
 *
 * @param to a test's installation, or the address of a running demo
 */
export async function pairedTablet(
  to: TestInstallation | string,
  wish: TabletWish,
): Promise<TestTablet> {
  const { code } = await pairingCode(to, wish);
  const door = doorOf(to);
  const reply = await door("/api/pairing", jsonBody("POST", { code }));
  const { device: id, key } = v.parse(Paired, await answered(reply, 201));
  const headers = { authorization: `Bearer ${key}` };
  return {
    id,
    key,
    headers,
    request: (path, { method = "GET", json, headers: more } = {}) =>
      door(
        path,
        json === undefined
          ? { method, headers: { ...headers, ...more } }
          : jsonBody(method, json, { ...headers, ...more }),
      ),
  };
}

/** A one-time code for a new tablet, to be typed in by a browser test. */
export async function pairingCode(
  to: TestInstallation | string,
  wish: TabletWish,
): Promise<PairingCode> {
  const reply = await (await officeOf(to))("/api/devices", jsonBody("POST", newTablet(wish)));
  return v.parse(PairingCode, await answered(reply, 201));
}

/** What the office posts for a new tablet. */
export function newTablet({ site, name = "Testtablet", pin = TEST_PIN, setup }: TabletWish) {
  return {
    name,
    site,
    pin,
    setup: { ...OPEN_SETUP, ...setup, timings: { ...DEFAULT_TIMINGS, ...setup?.timings } },
  } satisfies NewDevice;
}

/** Requests of somebody who may set up tablets anywhere. */
async function officeOf(to: TestInstallation | string): Promise<Door> {
  const door = doorOf(to);
  const cookie =
    typeof to === "string" ? await demoCookie(to) : (await signedInAs(to, "admin")).cookie;
  return (path, init) => door(path, { ...init, headers: { ...headersOf(init), cookie } });
}

async function demoCookie(url: string): Promise<string> {
  const admin = DEMO_ACCOUNTS.find(({ role }) => role === "admin");
  if (!admin) throw new Error("the demo has no admin");
  const { email, password } = admin;
  const reply = await fetch(`${url}/api/session`, jsonBody("POST", { email, password }));
  const [cookie = ""] = reply.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  if (!reply.ok || cookie === "") throw new Error(`nobody can sign in to ${url}: is it a demo?`);
  return cookie;
}

function doorOf(to: TestInstallation | string): Door {
  return typeof to === "string" ? (path, init) => fetch(`${to}${path}`, init) : to.request;
}

function jsonBody(
  method: string,
  json: unknown,
  headers: Record<string, string> = {},
): RequestInit & { headers: Record<string, string> } {
  return {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(json),
  };
}

function headersOf({ headers }: RequestInit): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}

async function answered(reply: Response, status: number): Promise<unknown> {
  if (reply.status !== status) throw new Error(`${reply.status}: ${await reply.text()}`);
  return reply.json();
}
