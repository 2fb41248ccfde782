import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";

/** Key, its twin on the numeric block, and the meaning's key in the catalogue. */
const KEYS = [
  ["1 2 3 …", "1 2 3 …", "digit"],
  ["Enter", "Enter", "next"],
  ["Strg+Enter", "", "save"],
  ["↑", "-", "back"],
  ["↓", "", "down"],
  ["0", "0", "empty"],
  ["w", "+", "dont-know"],
  ["u", "*", "unreadable"],
  ["m", "/", "too-many"],
  ["⌫", "", "erase"],
  ["Entf", "Entf", "clear"],
  ["Alt+N", "", "name"],
  ["⇧ Enter", "", "line"],
] as const;

/** All keys of the desk, opened and closed by a question mark. */
export function KeyTable({ onClose }: { onClose: () => void }) {
  return (
    <section class="key-table" id="key-table" aria-labelledby="key-table-title">
      <div class="key-table-head">
        <h2 id="key-table-title">{say(ENTRY_DE, "keys.all")}</h2>
        <button class="btn quiet" type="button" onClick={onClose}>
          {say(ENTRY_DE, "keys.close")}
        </button>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(ENTRY_DE, "keys.table.key")}</th>
            <th scope="col">{say(ENTRY_DE, "keys.table.block")}</th>
            <th scope="col">{say(ENTRY_DE, "keys.table.what")}</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map(([key, block, what]) => (
            <tr key={what}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{block !== "" && <kbd>{block}</kbd>}</td>
              <td>{say(ENTRY_DE, `keys.what.${what}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
