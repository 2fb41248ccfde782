import { readFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { beforeAll, describe, expect, it } from "vitest";
import type { WordedQuestionnaire } from "../../surveys/import/matching/column-names.ts";
import { OWN_FOLDER } from "../samples/expected-file.ts";
import { CONTEXT, mustRead, ownQuestionnaire, readWhole } from "./reading-a-file.ts";

let form: WordedQuestionnaire;
beforeAll(async () => {
  form = await ownQuestionnaire("sorgekultur");
});

const HEAD = "Bogennummer;Ort;Datum;Sprache;help_network;gender;open_missing";
const row = (number: string, text = "") =>
  `${number};gruna_library;12.05.2026;de;one;female;${text}`;
const file = (...lines: string[]) => Buffer.from(`${lines.join("\r\n")}\r\n`);
const codesIn = (bytes: Uint8Array) =>
  mustRead(bytes, form).rows.flatMap((read) => {
    if (read.kind === "rejected") return read.rejections.map(({ code }) => code);
    return read.kind === "notData" ? [read.reason] : ["form"];
  });

describe("a file that is no table", () => {
  it.each([
    ["a photo named .csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
    ["nothing but zero bytes", Buffer.alloc(5000)],
    ["a letter", Buffer.from("Liebe Kollegin\nanbei die Liste\nmit Gruß\n")],
  ])("is refused: %s", (_what, bytes) => {
    expect(readWhole(bytes, form)).toMatchObject({ kind: "refused" });
  });
});

describe("a row of a damaged file", () => {
  it("with a zero byte in a text is refused, its neighbours are not", () => {
    expect(codesIn(file(HEAD, row("1", "gut"), row("2", "ka\u0000putt"), row("3")))).toEqual([
      "form",
      "control_character",
      "form",
    ]);
  });

  it("with a text of 200 kB is refused, its neighbours are not", () => {
    const bytes = file(HEAD, row("1"), row("2", `"${"Wort ".repeat(40_000)}"`), row("3"));
    expect(codesIn(bytes)).toEqual(["form", "text_too_long", "form"]);
    const read = mustRead(bytes, form).rows[1];
    expect(read?.kind === "rejected" && read.rejections[0]?.value?.length).toBeLessThan(300);
  });

  it("with more or fewer cells is refused; empty cells too many are nothing", () => {
    expect(codesIn(file(HEAD, `${row("1")};;`, `${row("2")};x`, "3;gruna_library"))).toEqual([
      "form",
      "ragged_row",
      "ragged_row",
    ]);
  });

  it("names every fault it has, by column", () => {
    const read = mustRead(file(HEAD, "1;mond;31.04.2026;de;vielleicht;female;"), form).rows[0];
    expect(read?.kind === "rejected" && read.rejections).toEqual([
      { row: 2, column: "B", value: "mond", code: "unknown_site" },
      { row: 2, column: "C", value: "31.04.2026", code: "bad_date" },
      { row: 2, column: "E", value: "vielleicht", code: "unknown_option" },
    ]);
  });
});

describe("records that are no answers", () => {
  it("are told apart: headings again, sums, remarks, blank rows, the example", () => {
    expect(
      codesIn(
        file(
          HEAD,
          row("Beispiel"),
          row("1"),
          "",
          ";;;;;;",
          HEAD,
          row("2"),
          "Summe;;;;2;2;",
          "Gesamt: 2;;;;;;",
          "erfasst von: Frau Müller;;;;;;",
          "Ende der Liste",
        ),
      ),
    ).toEqual([
      "example_row",
      "form",
      "blank_row",
      "blank_row",
      "repeated_header",
      "form",
      "total_row",
      "total_row",
      "footer",
      "footer",
    ]);
  });

  it("are the headings of a second file that somebody has put behind the first", () => {
    const one = Buffer.from(`\uFEFF${HEAD}\r\n${row("1")}\r\n`);
    const two = Buffer.from(`\uFEFF${HEAD}\r\n${row("2")}\r\n`);
    expect(codesIn(Buffer.concat([one, two]))).toEqual(["form", "repeated_header", "form"]);
  });

  it("do not include a form with nothing on it but its number", () => {
    expect(codesIn(file(HEAD, row("1"), "0007;;12.05.2026;;;;"))).toEqual(["form", "no_answers"]);
  });
});

describe("sheet numbers", () => {
  const numbersIn = (...numbers: string[]) =>
    mustRead(file(HEAD, ...numbers.map((number) => row(number))), form).rows.map((read) =>
      read.kind === "form" ? read.externalId : read.kind,
    );

  it("compare without leading zeros and with or without their check digit", () => {
    expect(numbersIn("0471", "471", "0471-6")).toEqual(["471", "471", "471"]);
  });

  it("are refused with a wrong check digit", () => {
    expect(numbersIn("0471-3")).toEqual(["rejected"]);
  });
});

describe("an office's own spellings", () => {
  const answers = (line: string) => {
    const read = mustRead(
      file(
        "Bogennummer;Datum;help_network;importance.care_guide;help_sources.family;help_sources.other",
        line,
      ),
      form,
    ).rows[0];
    return read?.kind === "form" ? read.answers : read;
  };

  it("reads numbers with a comma, don't-know words and marks", () => {
    expect(answers("1;12.05.26;„ja, eine Person“;4,0;X;")).toMatchObject({
      help_network: "one",
      importance: { care_guide: 4, everyday_help: { state: "notInFile" } },
      help_sources: ["family"],
    });
    expect(answers("1;46154;nein,  niemand ;weiß nicht;ja;")).toMatchObject({
      help_network: "nobody",
      importance: { care_guide: { state: "dontKnow" } },
    });
  });

  it.each(["", "-", "k. A.", "#NV", "99"])("takes „%s“ on a scale as not answered", (cell) => {
    expect(answers(`1;12.05.2026;several;${cell};x;`)).toMatchObject({
      importance: { care_guide: { state: "skipped" } },
    });
  });

  it("keeps what is unreadable or ticked twice as a state of its own", () => {
    expect(answers("1;12.05.2026;?;3;x;")).toMatchObject({ help_network: { state: "unreadable" } });
    expect(answers("1;12.05.2026;one,several;3;x;")).toMatchObject({
      help_network: { state: "tooMany", codes: ["one", "several"] },
    });
  });
});

describe("a file in another encoding", () => {
  it("gives the same forms", () => {
    const bytes = readFileSync(join(OWN_FOLDER, "vorlage.csv"));
    const text = bytes.toString("utf8");
    const same = mustRead(bytes, form).rows;
    for (const encoding of ["utf-16le", "utf-16be"])
      expect(mustRead(iconv.encode(text, encoding), form).rows).toEqual(same);
    for (const end of ["\n", "\r"]) {
      const bare = text.replace("\uFEFF", "").replaceAll("\r\n", end);
      expect(mustRead(Buffer.from(bare), form).rows).toEqual(same);
      expect(mustRead(iconv.encode(bare, "windows-1252"), form).rows).toEqual(same);
    }
  });
});

describe("answers that a file does not have", () => {
  it("are told apart from answers left empty and from questions not asked", () => {
    const head = "Bogennummer;Datum;help_network;help_barriers.cost;gender";
    const of = (line: string) => {
      const read = mustRead(file(head, line), form, { context: CONTEXT }).rows[0];
      return read?.kind === "form" ? read.answers : undefined;
    };
    expect(of("1;12.05.2026;several;;")).toMatchObject({
      help_barriers: { state: "hidden" },
      gender: { state: "skipped" },
      age_group: { state: "notInFile" },
    });
    expect(of("1;12.05.2026;nobody;;")).toMatchObject({ help_barriers: { state: "skipped" } });
    // People answer what they should have passed over: that is kept.
    expect(of("1;12.05.2026;several;x;")).toMatchObject({ help_barriers: ["cost"] });
  });
});
