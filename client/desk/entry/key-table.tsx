import volume from "lucide-static/icons/volume-2.svg?raw";
import volumeOff from "lucide-static/icons/volume-x.svg?raw";
import { useState } from "preact/hooks";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { isToneOn, switchTone } from "./soft-tone.ts";

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
  ["g 7 Enter", ", , 7 Enter", "jump"],
  ["Strg+Z", "", "undo"],
  ["z", "*", "take-back"],
  ["Alt+N", "", "name"],
  ["⇧ Enter", "", "line"],
] as const;

/** All keys of the desk, opened and closed by a question mark. */
export function KeyTable({ onClose }: { onClose: () => void }) {
  return (
    <section class="key-table" id="key-table" aria-labelledby="key-table-title">
      <div class="key-table-head">
        <h2 id="key-table-title">{say(ENTRY_DE, "keys.all")}</h2>
        <ToneSwitch />
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

/** The tone of a refused key, for those who share a room. */
function ToneSwitch() {
  const [isOn, setOn] = useState(isToneOn);
  const toggle = () => {
    switchTone(!isOn);
    setOn(!isOn);
  };
  return (
    <button class="key-button" type="button" aria-pressed={isOn} onClick={toggle}>
      <Icon svg={isOn ? volume : volumeOff} />
      {say(ENTRY_DE, isOn ? "keys.tone.on" : "keys.tone.off")}
    </button>
  );
}
