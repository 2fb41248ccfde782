import { resolve } from "node:path";
import decodeQR from "qr/decode.js";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { pdfFonts } from "../../../server/pdf/fonts.ts";
import { posterPdf } from "../../../server/posters/poster.ts";
import { settingsFrom } from "../../../server/settings.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import { signedInAs } from "../../environment/people.ts";
import { contentOf, figure } from "../pdf/pdf-content.ts";

const PATH = "/api/fieldwork/sites/gorbitz_library/poster";

describe.each(ENGINES)("a site's poster, on %s", (engine) => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
  });
  afterAll(() => installation?.close());

  const bytesOf = async (reply: Response) => Buffer.from(await reply.arrayBuffer());

  it.each([
    ["a4", "[0 0 595.28 841.89]"],
    ["a3", "[0 0 841.89 1190.55]"],
  ])("is one page of the right size in %s", async (size, box) => {
    const staff = await signedInAs(installation, "staff");
    const reply = await staff.request(`${PATH}?size=${size}`);
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-type")).toBe("application/pdf");
    const pdf = (await bytesOf(reply)).toString("latin1");
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain("/Count 1");
    expect(pdf).toContain(`/MediaBox ${box}`);
  });

  it("leads to the site's survey by the address that the browser asked for", async () => {
    const staff = await signedInAs(installation, "staff");
    const reply = await installation.request(PATH, {
      headers: {
        cookie: staff.cookie,
        host: "inside:8080",
        "x-forwarded-proto": "https",
        "x-forwarded-host": "umfrage.stadt.example",
      },
    });
    const content = contentOf(await bytesOf(reply));
    expect(decodeQR(figure(content))).toBe("https://umfrage.stadt.example/s/gorbitz_library");
  });

  it("leads to the address that is set, whatever the browser asked for", async () => {
    const { settings } = installation.context;
    settings.publicUrl = "https://stimme.example";
    onTestFinished(() => {
      settings.publicUrl = undefined;
    });
    const staff = await signedInAs(installation, "staff");
    const content = contentOf(await bytesOf(await staff.request(`${PATH}?size=a3`)));
    expect(decodeQR(figure(content))).toBe("https://stimme.example/s/gorbitz_library");
  });

  it("is for people who work in the site's district", async () => {
    const elsewhere = { kind: "some" as const, districts: ["blasewitz"] };
    const staff = await signedInAs(installation, "staff", elsewhere);
    expect((await staff.request(PATH)).status).toBe(403);
    expect((await staff.request(`${PATH.replace("gorbitz", "no")}`)).status).toBe(404);
  });

  it("refuses a size that no printer knows", async () => {
    const staff = await signedInAs(installation, "staff");
    expect((await staff.request(`${PATH}?size=a0`)).status).toBe(400);
  });
});

describe("a poster's PDF", () => {
  const languages = ["de", "de-simple", "en", "uk", "ru", "ar", "vi"];
  const poster = {
    siteName: "Bibliothek Cotta",
    onSite: true,
    address: "https://stimme.example/s/cotta",
    languages,
  };
  let pdf: string;
  beforeAll(async () => {
    const fonts = await pdfFonts(
      settingsFrom({}, resolve(import.meta.dirname, "../../..")).fontsDir,
    );
    pdf = Buffer.from(await posterPdf(poster, "a4", fonts)).toString("latin1");
  });

  it("says what it is to who does not see it", () => {
    expect(pdf).toContain("/Marked true");
    expect(pdf).toContain("/Lang (de)");
    expect(pdf).toContain("/DisplayDocTitle true");
    expect(pdf).toContain("(Aushang: Bibliothek Cotta)");
    const tags = [...pdf.matchAll(/\/S \/(\w+)/g)].map(([, tag]) => tag);
    for (const tag of ["Document", "H1", "H2", "P", "Figure", "L", "LI"])
      expect(tags).toContain(tag);
    expect(pdf).toContain("/Alt (QR-Code mit der Adresse https://stimme.example/s/cotta)");
    for (const language of languages) expect(pdf).toContain(`/Lang (${language})`);
  });

  it("carries every font it uses", () => {
    const used = [...pdf.matchAll(/\/Subtype \/Type0\s*\/BaseFont \/(\S+)/g)].map(
      ([, name]) => name,
    );
    expect(used).toHaveLength(5);
    expect(pdf.match(/\/FontFile2 /g)).toHaveLength(used.length);
    expect(pdf).not.toContain("/Helvetica");
  });
});
