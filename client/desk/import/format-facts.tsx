import type { FormatChoice } from "../../../surveys/import/format-choice.ts";
import type { ImportReading } from "../../../surveys/wire/import.ts";
import { Choice, Fact } from "./fact.tsx";
import { words } from "./words.ts";

const ENCODINGS = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
const DELIMITERS = [";", ",", "\t", "|"] as const;

/** How the file becomes cells: letters, separator, sheet, heading rows. */
export function FormatFacts({
  reading,
  onChoose,
}: {
  reading: ImportReading;
  onChoose: (choice: FormatChoice) => void;
}) {
  const choose = (choice: FormatChoice) => onChoose({ ...reading.choice, ...choice });
  return (
    <>
      {reading.sheet === null ? (
        <TextFacts reading={reading} choose={choose} />
      ) : (
        <Fact word={words("reading.sheet")}>
          <Choice
            label={words("reading.sheet")}
            value={String(reading.sheets.indexOf(reading.sheet) + 1)}
            options={reading.sheets.map((name, index) => ({
              value: String(index + 1),
              label: words("reading.sheet.name", { sheet: name }),
            }))}
            onChoose={(sheet) => choose({ sheet: Number(sheet), headingRows: undefined })}
          />
        </Fact>
      )}
      <HeadingFact reading={reading} choose={choose} />
    </>
  );
}

type Choose = (choice: FormatChoice) => void;

function TextFacts({ reading, choose }: { reading: ImportReading; choose: Choose }) {
  const { letterExample, twiceEncoded, repaired } = reading;
  const encoding = ENCODINGS.find((one) => one === reading.encoding) ?? "utf-8";
  const delimiter = DELIMITERS.find((one) => one === reading.delimiter) ?? ";";
  return (
    <>
      <Fact
        word={words("reading.encoding")}
        sentence={
          letterExample === null
            ? undefined
            : words("reading.encoding.example", { cell: letterExample })
        }
      >
        <Choice
          label={words("reading.encoding")}
          value={encoding}
          options={ENCODINGS.map((one) => ({ value: one, label: words(`encoding.${one}`) }))}
          onChoose={(one) => choose({ encoding: one })}
        />
        {twiceEncoded && (
          <p class="note">
            {words("reading.twice", { cell: twiceEncoded.cell })}{" "}
            <button class="btn plain" type="button" onClick={() => choose({ repaired: true })}>
              {words("reading.twice.repair", { cell: twiceEncoded.repaired })}
            </button>
          </p>
        )}
        {repaired && (
          <p>
            {words("reading.twice.done")}{" "}
            <button class="btn plain" type="button" onClick={() => choose({ repaired: false })}>
              {words("reading.twice.undo")}
            </button>
          </p>
        )}
      </Fact>
      <Fact word={words("reading.delimiter")}>
        <Choice
          label={words("reading.delimiter")}
          value={delimiter}
          options={DELIMITERS.map((one) => ({ value: one, label: words(`delimiter.${one}`) }))}
          onChoose={(one) => choose({ delimiter: one, headingRows: undefined })}
        />
      </Fact>
    </>
  );
}

/** Which row has the headings, shown by the rows themselves; and whether a second one belongs to it. */
function HeadingFact({ reading, choose }: { reading: ImportReading; choose: Choose }) {
  const { headerRows, firstRows } = reading;
  const first = headerRows[0] ?? 1;
  const count = headerRows.length > 1 ? 2 : 1;
  const rows = firstRows.some(({ row }) => row === first)
    ? firstRows
    : [...firstRows, { row: first, cells: "" }];
  return (
    <Fact word={words("reading.headings")}>
      <Choice
        label={words("reading.headings.row")}
        value={String(first)}
        options={rows.map(({ row, cells }) => ({
          value: String(row),
          label: words("reading.headings.option", { row, cells }),
        }))}
        onChoose={(row) => choose({ headingRows: { first: Number(row), count } })}
      />
      <Choice
        label={words("reading.headings.count")}
        value={count === 2 ? "2" : "1"}
        options={[
          { value: "1", label: words("reading.headings.one") },
          { value: "2", label: words("reading.headings.two") },
        ]}
        onChoose={(rowCount) => choose({ headingRows: { first, count: rowCount === "2" ? 2 : 1 } })}
      />
    </Fact>
  );
}
