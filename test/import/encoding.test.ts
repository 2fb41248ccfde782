import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { containerOf } from "../../surveys/import/detect/container.ts";
import { encodingOf } from "../../surveys/import/detect/encoding.ts";

const encodingOfBytes = (bytes: Uint8Array) => encodingOf(bytes, isUtf8(bytes));

describe("the decoder of Windows-1252", () => {
  // Node 20's own TextDecoder gives control characters for these bytes.
  it("reads the euro sign, German quotes and the dash", () => {
    expect(iconv.decode(Buffer.from([0x80, 0x84, 0x93, 0x96]), "windows-1252")).toBe("€„“–");
  });
});

describe("the encoding of a file", () => {
  it.each([
    ["utf-8", [0xef, 0xbb, 0xbf, 0x61]],
    ["utf-16le", [0xff, 0xfe, 0x61, 0x00]],
    ["utf-16be", [0xfe, 0xff, 0x00, 0x61]],
  ])("is told by its mark: %s", (encoding, bytes) => {
    expect(encodingOfBytes(Uint8Array.from(bytes))).toEqual({ encoding, byteOrderMark: true });
  });

  it.each(["utf-16le", "utf-16be"])(
    "is told by its zero bytes where %s has no mark",
    (encoding) => {
      const bytes = iconv.encode("Nr;Straße\r\n1;Gorbitz\r\n", encoding);
      expect(encodingOfBytes(bytes)).toEqual({ encoding, byteOrderMark: false });
    },
  );

  it("is UTF-8 only where the whole file is, else Windows-1252", () => {
    const good = Buffer.from("Nr;Straße\n", "utf8");
    expect(encodingOfBytes(good).encoding).toBe("utf-8");
    const late = Buffer.concat([good, Buffer.alloc(70_000, 0x61), Buffer.from([0xfc])]);
    expect(encodingOf(late.subarray(0, 65_536), isUtf8(late)).encoding).toBe("windows-1252");
  });
});

describe("the container of a file", () => {
  it.each([
    ["empty_file", Buffer.alloc(0)],
    ["empty_file", Buffer.from("\uFEFF\r\n  \r\n", "utf8")],
    [
      "html_file",
      Buffer.from("\r\n<HTML xmlns:x='urn:schemas'><table><tr><td>1</td></tr></table>"),
    ],
    ["html_file", Buffer.from("<!DOCTYPE html>\n<p>Anmelden</p>")],
    ["old_excel", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ["not_a_table", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ["not_a_table", Buffer.from("%PDF-1.7\n")],
  ])("is refused by its bytes, whatever its name: %s", (code, bytes) => {
    expect(containerOf(bytes)).toEqual({ kind: "refused", code });
  });

  it("lets text pass in which somebody wrote a smaller-than sign", () => {
    expect(containerOf(Buffer.from("Nr;Antwort\n1;<3 Jahre\n"))).toEqual({ kind: "text" });
  });
});
