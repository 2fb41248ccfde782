import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROLE_PERMISSIONS } from "../../../server/access/roles.ts";
import { apiRoutes } from "../../../server/app.ts";
import type { Role } from "../../../surveys/wire/account.ts";
import { ROLES } from "../../../surveys/wire/account.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { ROUTE_PERMISSIONS } from "./route-permissions.ts";

const METHODS = new Set(["GET", "POST", "PUT", "PATCH", "DELETE"]);

/** Every route of the API as "METHOD /path": what answers, not the middleware before it. */
function routesOf(context: TestInstallation["context"]): string[] {
  const routes = apiRoutes(context).routes.filter(({ method }) => METHODS.has(method));
  return [...new Set(routes.map(({ method, path }) => `${method} /api${path.replace(/\/$/, "")}`))];
}

let installation: TestInstallation;
const people = new Map<Role, TestPerson>();
beforeAll(async () => {
  installation = await freshInstallation("sqlite");
  for (const role of ROLES) people.set(role, await signedInAs(installation, role));
});
afterAll(() => installation.close());

it("lists every route of the server, and no other", () => {
  expect(Object.keys(ROUTE_PERMISSIONS).sort()).toEqual(routesOf(installation.context).sort());
});

describe.each(Object.entries(ROUTE_PERMISSIONS))("%s", (route, needed) => {
  const [method = "", path = ""] = route.split(" ");
  const address = path.replace(/:(\w+)/g, "nothing-of-this-name");

  // A body that fits no schema: whoever may call the route is told so, and nothing happens.
  const statusFor = async (request: TestPerson["request"]) => {
    const sends = method === "POST" || method === "PUT";
    return (await request(address, { method, ...(sends && { json: { no: "sense" } }) })).status;
  };

  it("answers nobody who is not signed in, unless it is for everybody", async () => {
    const status = await statusFor((to, { method: by = "GET", json } = {}) =>
      installation.request(to, {
        method: by,
        headers: { "content-type": "application/json" },
        ...(json !== undefined && { body: JSON.stringify(json) }),
      }),
    );
    if (needed === "everybody") expect(status).not.toBe(401);
    else expect(status).toBe(401);
  });

  it.each(ROLES)("lets %s in exactly where the role has the permission", async (role) => {
    // Signing out ends the session: a person of its own.
    const person = method === "DELETE" ? await signedInAs(installation, role) : people.get(role);
    if (!person) throw new Error(`nobody is ${role}`);
    const status = await statusFor(person.request);
    if (needed === "tablet") {
      expect(status).toBe(401);
      return;
    }
    const may =
      needed === "everybody" || needed === "signed in" || ROLE_PERMISSIONS[role].includes(needed);
    if (may) expect([401, 403]).not.toContain(status);
    else expect(status).toBe(403);
    expect(status).not.toBe(500);
  });
});
