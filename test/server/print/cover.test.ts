import decodeQR from "qr/decode.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import { signedInAs } from "../../environment/people.ts";
import { figure } from "../pdf/pdf-content.ts";
import { readPdf } from "../pdf/read-pdf.ts";
import { paperRoom } from "../stacks/paper-room.ts";

const SITE = "gorbitz_library";

describe.each(ENGINES)("the cover of a stack, on %s", (engine) => {
  let installation: TestInstallation;
  beforeEach(async () => {
    installation = await freshInstallation(engine);
  });
  afterEach(() => installation.close());

  it("says where the stack comes from, how many forms it has, and its id to a scan", async () => {
    const staff = await signedInAs(installation, "staff");
    const wave = await freshWave(installation.context, "sorgekultur", [SITE]);
    const id = await paperRoom(installation, staff, wave, SITE).open(200);
    const reply = await staff.request(`/api/stacks/${id}/cover`);
    expect(reply.status).toBe(200);
    const { pages, text } = readPdf(Buffer.from(await reply.arrayBuffer()));
    expect(pages).toHaveLength(1);
    for (const words of ["Gorbitz", "12.05.2026", "200", "Testwelle", "Test staff"])
      expect(pages[0]?.words).toContain(words);
    expect(decodeQR(figure(pages[0]?.content ?? ""))).toBe(`NBS1:${id}`);
    expect(text).toContain("/Lang (de)");
  });

  it("is for people who work in the site's district", async () => {
    const staff = await signedInAs(installation, "staff");
    const wave = await freshWave(installation.context, "sorgekultur", [SITE]);
    const id = await paperRoom(installation, staff, wave, SITE).open(1);
    const elsewhere = await signedInAs(installation, "staff", {
      kind: "some",
      districts: ["blasewitz"],
    });
    expect((await elsewhere.request(`/api/stacks/${id}/cover`)).status).toBe(404);
  });
});
