import type { ComponentChildren } from "preact";

/** What was found out, with an example of the file's own, and the way to correct it. */
export function Fact({
  word,
  sentence,
  children,
}: {
  word: string;
  sentence?: string | undefined;
  children?: ComponentChildren;
}) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>
        {children}
        {sentence !== undefined && <p>{sentence}</p>}
      </dd>
    </div>
  );
}

/** One of a few ways to read; another one is taken at once. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
}) {
  return (
    <select
      class="input"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        // What is shown is what holds: the new reading brings the new value, or a sentence why not.
        event.currentTarget.value = value;
        if (chosen) onChoose(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
