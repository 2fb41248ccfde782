import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Stack } from "../../../surveys/wire/stack.ts";
import { api } from "../../shared/api/client.ts";
import { call } from "../shell/call.ts";
import type { Change } from "./stack-page.tsx";
import { numberOnPaper } from "./words.ts";

type Sheet = Stack["sheets"][number];

/** Every number of the stack, and what became of it. */
export function NumberList({
  stack,
  isOpen,
  onChange,
}: {
  stack: Stack;
  isOpen: boolean;
  onChange: Change;
}) {
  const { sheets, summary } = stack;
  if (sheets.length === 0) return null;
  const takeBack = (number: string) =>
    void onChange(
      call(api.stacks[":id"].sheets[":number"].$delete({ param: { id: summary.id, number } })),
    );
  return (
    <section class="sheet" aria-labelledby="numbers">
      <h2 id="numbers">{say(ENTRY_DE, "numbers.title")}</h2>
      {summary.wave.frozen && <p class="soft">{say(ENTRY_DE, "numbers.frozen")}</p>}
      <table class="stack-numbers">
        <thead>
          <tr>
            <th scope="col">{say(ENTRY_DE, "numbers.number")}</th>
            <th scope="col">{say(ENTRY_DE, "numbers.way")}</th>
            <th scope="col">{say(ENTRY_DE, "numbers.detail")}</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => (
            <tr key={sheet.number}>
              <th scope="row" class="num">
                {numberOnPaper(sheet.number)}
              </th>
              <td>{say(ENTRY_DE, `balance.${sheet.way}`)}</td>
              <td>
                {detailOf(sheet)}
                {isOpen && (sheet.way === "void" || sheet.way === "missing") && (
                  <button class="btn quiet" type="button" onClick={() => takeBack(sheet.number)}>
                    {say(ENTRY_DE, "numbers.take-back")}
                    <span class="hide"> {numberOnPaper(sheet.number)}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function detailOf({ way, reason, by, fileName, again }: Sheet): string {
  const parts = [
    ...(reason !== null ? [reason] : []),
    ...(way === "typed" || by === null ? [] : [say(ENTRY_DE, "numbers.by", { by })]),
    ...(fileName !== null ? [fileName] : []),
    ...again
      .filter((file) => file !== fileName)
      .map((file) => say(ENTRY_DE, "numbers.again", { file })),
  ];
  return parts.join(" · ");
}
