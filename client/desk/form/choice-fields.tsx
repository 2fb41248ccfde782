import circleAlert from "lucide-static/icons/circle-alert.svg?raw";
import type { ComponentChildren } from "preact";
import { Icon } from "../../shared/icons/icon.tsx";
import type { Fault } from "./fault.ts";
import { faultAt } from "./fault.ts";

type Choice<Value extends string> = {
  value: Value;
  label: string;
  hint?: string;
  /** Where the label is in another language than the page. */
  lang?: string;
};

/** One of a few, each with a word of explanation. */
export function RadioField<Value extends string>({
  id,
  label,
  options,
  value,
  faults,
  onChange,
}: {
  /** The first option's control has this id, so that a fault leads there. */
  id: string;
  label: string;
  options: readonly Choice<Value>[];
  value: Value | undefined;
  faults: readonly Fault[];
  onChange: (value: Value) => void;
}) {
  return (
    <Group id={id} label={label} faults={faults}>
      {options.map((option, index) => {
        const own = index === 0 ? id : `${id}-${option.value}`;
        return (
          <div class="check" key={option.value}>
            <input
              id={own}
              type="radio"
              name={id}
              checked={option.value === value}
              {...(option.hint !== undefined && { "aria-describedby": `${own}-hint` })}
              onChange={() => onChange(option.value)}
            />
            <label for={own}>{option.label}</label>
            {option.hint !== undefined && (
              <p class="soft small" id={`${own}-hint`}>
                {option.hint}
              </p>
            )}
          </div>
        );
      })}
    </Group>
  );
}

/** Any of a few. */
export function CheckGroup({
  id,
  label,
  hint,
  options,
  values,
  faults,
  onChange,
}: {
  /** The first option's control has this id, so that a fault leads there. */
  id: string;
  label: string;
  hint?: string;
  options: readonly Choice<string>[];
  values: readonly string[];
  faults: readonly Fault[];
  onChange: (values: string[]) => void;
}) {
  const toggle = (value: string, on: boolean) =>
    onChange(on ? [...values, value] : values.filter((other) => other !== value));
  return (
    <Group id={id} label={label} faults={faults} {...(hint !== undefined && { hint })}>
      {options.map((option, index) => {
        const own = index === 0 ? id : `${id}-${option.value}`;
        return (
          <div class="check" key={option.value}>
            <input
              id={own}
              type="checkbox"
              checked={values.includes(option.value)}
              onChange={(event) => toggle(option.value, event.currentTarget.checked)}
            />
            <label for={own} {...(option.lang !== undefined && { lang: option.lang })}>
              {option.label}
            </label>
          </div>
        );
      })}
    </Group>
  );
}

function Group({
  id,
  label,
  hint,
  faults,
  children,
}: {
  id: string;
  label: string;
  hint?: string;
  faults: readonly Fault[];
  children: ComponentChildren;
}) {
  const fault = faultAt(faults, id);
  return (
    <fieldset
      class={fault === undefined ? "field" : "field faulty"}
      {...(fault !== undefined && { "aria-describedby": `${id}-fault` })}
    >
      <legend>{label}</legend>
      {hint !== undefined && <p class="soft small">{hint}</p>}
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          <Icon svg={circleAlert} />
          {fault}
        </p>
      )}
      {children}
    </fieldset>
  );
}
