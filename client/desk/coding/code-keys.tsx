import check from "lucide-static/icons/check.svg?raw";
import { CODING_KEYS } from "../../../surveys/coding/code-keys.ts";
import { CODING_DE } from "../../../surveys/messages/coding/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Code } from "../../../surveys/wire/coding.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import type { Coder } from "./use-coder.ts";

/** The codes as keys, with what belongs to each. Chosen: thick edge, check and bold, as everywhere. */
export function CodeKeys({
  codes,
  keys,
  given,
  coder,
  onToggle,
  onNew,
}: {
  codes: readonly Code[];
  keys: ReadonlyMap<string, string>;
  /** The codes of the text, as they stand today. */
  given: ReadonlySet<string | undefined>;
  coder: Coder;
  onToggle: (code: string) => void;
  onNew: () => void;
}) {
  const { text, say: sayOfText } = coder;
  const isFixed = text?.fixed !== null;
  return (
    <fieldset class="code-keys">
      <legend class="hide">{say(CODING_DE, "read.codes")}</legend>
      {codes.length === 0 && <p class="soft">{say(CODING_DE, "read.no-codes")}</p>}
      {codes.map((code) => (
        <Key
          key={code.id}
          sign={keys.get(code.id) ?? ""}
          label={code.name}
          about={aboutOf(code)}
          pressed={given.has(code.id)}
          disabled={isFixed}
          onPress={() => onToggle(code.id)}
        />
      ))}
      {(["none", "unclear"] as const).map((state) => (
        <Key
          key={state}
          sign={CODING_KEYS[state]}
          label={say(CODING_DE, `read.${state}`)}
          about=""
          pressed={text?.said?.state === state}
          disabled={isFixed}
          onPress={() => sayOfText(state)}
        />
      ))}
      <button class="btn plain" type="button" onClick={onNew}>
        <kbd>{CODING_KEYS.new.toUpperCase()}</kbd> {say(CODING_DE, "read.new")}
      </button>
    </fieldset>
  );
}

function Key({
  sign,
  label,
  about,
  pressed,
  disabled,
  onPress,
}: {
  sign: string;
  label: string;
  about: string;
  pressed: boolean;
  disabled: boolean;
  onPress: () => void;
}) {
  return (
    <button
      class="code-key"
      type="button"
      aria-pressed={pressed}
      disabled={disabled}
      {...(sign !== "" && { "aria-keyshortcuts": sign })}
      onClick={onPress}
    >
      <kbd>{sign.toUpperCase()}</kbd>
      <span>
        <span class="code-name">{label}</span>
        {about !== "" && <span class="soft small">{about}</span>}
      </span>
      {pressed && <Icon svg={check} />}
    </button>
  );
}

function aboutOf({ belongs, notBelongs }: Code): string {
  const not = notBelongs === "" ? "" : `${say(CODING_DE, "code.not-belongs")}: ${notBelongs}`;
  return [belongs, not].filter((one) => one !== "").join(" · ");
}
