import deleteIcon from "lucide-static/icons/delete.svg?raw";
import { useEffect, useState } from "preact/hooks";
import type { PinCheck } from "../../../../surveys/wire/device.ts";
import { Icon } from "../../../shared/icons/icon.tsx";
import { Heading } from "../../frame/heading.tsx";
import { Note } from "../../frame/note.tsx";
import { StaffPage } from "../staff-page.tsx";
import { staffWords } from "../staff-words.ts";
import { afterWrongPin, NO_GUESSES, secondsLocked } from "./guessing.ts";
import { keepGuesses, keptGuesses } from "./kept-guesses.ts";
import { isPin } from "./pin.ts";

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
const LONGEST = 8;

/** The door to the team's menu. It needs no network; guessing makes it slow. */
export function PinPad({
  check,
  onOpen,
  onClose,
}: {
  check: PinCheck;
  /** The right PIN: a change of site asks for it again. */
  onOpen: (pin: string) => void;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const [checking, setChecking] = useState(false);
  const [locked, setLocked] = useState(() => secondsLocked(keptGuesses(), Date.now()));
  useEffect(() => {
    const look = () => setLocked(secondsLocked(keptGuesses(), Date.now()));
    const looking = setInterval(look, 1_000);
    return () => clearInterval(looking);
  }, []);

  const type = (digit: string) => {
    setWrong(false);
    setTyped((before) => (before.length < LONGEST ? before + digit : before));
  };
  const remove = () => setTyped((before) => before.slice(0, -1));
  async function open() {
    if (typed === "" || locked > 0 || checking) return;
    // Counted before it is checked: closing the page in between must not be a free guess.
    const before = keptGuesses();
    const after = afterWrongPin(before, Date.now());
    keepGuesses(after);
    setChecking(true);
    const right = await isPin(typed, check);
    setChecking(false);
    setTyped("");
    if (right) {
      keepGuesses(NO_GUESSES);
      return onOpen(typed);
    }
    setWrong(true);
    setLocked(secondsLocked(after, Date.now()));
  }
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key)) type(event.key);
      else if (event.key === "Backspace") remove();
      else if (event.key === "Escape") onClose();
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, []);

  return (
    <StaffPage title={staffWords("door.title")}>
      <form
        class="pin"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <Heading text={staffWords("door.title")} />
        <p class="typed" aria-hidden="true">
          {"●".repeat(typed.length)}
        </p>
        <p class="hide" role="status">
          {typedInWords(typed.length)}
        </p>
        <div class="pad">
          {DIGITS.map((digit) => (
            <button key={digit} class="btn plain" type="button" onClick={() => type(digit)}>
              {digit}
            </button>
          ))}
          <button class="btn plain" type="button" onClick={remove}>
            <Icon svg={deleteIcon} />
            <span class="hide">{staffWords("door.remove")}</span>
          </button>
          <button class="btn plain" type="button" onClick={() => type("0")}>
            0
          </button>
          <button class="btn primary" type="submit" aria-disabled={locked > 0 || checking}>
            {staffWords("door.open")}
          </button>
        </div>
        <div role="alert">
          {locked > 0 ? (
            <Note text={staffWords("door.locked", { time: waitInWords(locked) })} />
          ) : (
            wrong && <Note text={staffWords("door.wrong")} />
          )}
        </div>
        <button class="btn quiet" type="button" onClick={onClose}>
          {staffWords("door.close")}
        </button>
      </form>
    </StaffPage>
  );
}

function typedInWords(count: number): string {
  if (count === 0) return staffWords("door.typed-none");
  return count === 1 ? staffWords("door.typed-one") : staffWords("door.typed", { count });
}

/** In steps of ten seconds, then in minutes: a sentence that changes each second would be read out each second. */
function waitInWords(seconds: number): string {
  return seconds > 90
    ? staffWords("door.minutes", { count: Math.ceil(seconds / 60) })
    : staffWords("door.seconds", { count: Math.ceil(seconds / 10) * 10 });
}
