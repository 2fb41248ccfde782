import { describe, expect, it } from "vitest";
import { delimiterOf } from "../../surveys/import/detect/delimiter.ts";

describe("the separator of a table", () => {
  // papaparse's own guess takes the comma in both.
  it("is not the comma that stands in German headings", () => {
    expect(
      delimiterOf(
        "Nr;Wer gehört für Sie zur Nachbarschaft, und wer nicht?;Ort, Straße\n1;alle, auch Katzen;x\n2;keine;y\n",
      ),
    ).toBe(";");
  });

  it("is not the comma of a title above the table", () => {
    expect(
      delimiterOf(
        "Umfrage, Bibliothek, Mai\n\nNr;Datum;Antwort\n1;12.05.2026;ja\n2;12.05.2026;nein\n",
      ),
    ).toBe(";");
  });

  it.each([";", ",", "\t", "|"])(
    "is found between quotes that hold the others: %j",
    (separator) => {
      const others = [";", ",", "\t", "|"].filter((one) => one !== separator).join("a");
      const row = ["1", `"${others}\n"`, "x"].join(separator);
      expect(delimiterOf(`${row}\n${row}\n${row}\n`)).toBe(separator);
    },
  );

  it("is none where there is one cell a row", () => {
    expect(delimiterOf("Liebe Kollegin\nanbei die Liste\n")).toBeUndefined();
  });
});
