import circleAlert from "lucide-static/icons/circle-alert.svg?raw";
import type { ComponentChildren } from "preact";
import { Icon } from "../../shared/icons/icon.tsx";
import type { Fault } from "./fault.ts";
import { faultAt } from "./fault.ts";

type Common = {
  /** Unique on the page; faults name it. */
  id: string;
  label: string;
  hint?: string;
  faults: readonly Fault[];
};

/** Label, hint and fault around a control. The control names them by `aria-describedby`. */
function Field({ id, label, hint, faults, children }: Common & { children: ComponentChildren }) {
  const fault = faultAt(faults, id);
  return (
    <div class={fault === undefined ? "field" : "field faulty"}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="soft small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          <Icon svg={circleAlert} />
          {fault}
        </p>
      )}
      {children}
    </div>
  );
}

/** The attributes that tie a control to its hint and fault. */
function ties({ id, hint, faults }: Common) {
  const faulty = faultAt(faults, id) !== undefined;
  const described = [hint === undefined ? "" : `${id}-hint`, faulty ? `${id}-fault` : ""]
    .filter((name) => name !== "")
    .join(" ");
  return {
    id,
    ...(described !== "" && { "aria-describedby": described }),
    ...(faulty && { "aria-invalid": true as const }),
  };
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  type = "text",
  autocomplete = "off",
  inputMode,
  maxLength,
  wide = true,
  ...common
}: Common & {
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "email" | "password" | "date";
  autocomplete?: "off" | "username" | "current-password" | "new-password" | "name";
  inputMode?: "numeric";
  /** Characters at most, where the server takes no more. */
  maxLength?: number;
  wide?: boolean;
}) {
  const attributes = {
    ...ties(common),
    class: wide ? "input" : "input short",
    value,
    autocomplete,
    ...(inputMode && { inputMode }),
    ...(maxLength !== undefined && { maxLength }),
    spellcheck: false,
    onInput: (event: InputEvent & { currentTarget: HTMLInputElement }) =>
      onChange(event.currentTarget.value),
  };
  return (
    <Field {...common}>
      {type === "text" && <input type="text" {...attributes} />}
      {type === "email" && <input type="email" {...attributes} />}
      {type === "password" && <input type="password" {...attributes} />}
      {type === "date" && <input type="date" {...attributes} />}
    </Field>
  );
}

/** One of a list. */
export function SelectField<Value extends string>({
  value,
  options,
  onChange,
  ...common
}: Common & {
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}) {
  return (
    <Field {...common}>
      <select
        {...ties(common)}
        class="input"
        value={value}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Yes or no, with what yes means. */
export function CheckField({
  id,
  label,
  hint,
  checked,
  disabled = false,
  onChange,
}: {
  id: string;
  label: string;
  hint?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <div class="check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        {...(hint !== undefined && { "aria-describedby": `${id}-hint` })}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="soft small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
