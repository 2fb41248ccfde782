import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import type { Account } from "../../../surveys/wire/account.ts";
import { ROLES, WHOLE_CITY_ROLES } from "../../../surveys/wire/account.ts";
import { CheckGroup, RadioField } from "../form/choice-fields.tsx";
import type { Fault } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";

export type PersonValues = Pick<Account, "name" | "email" | "role" | "scope">;

/** What is wrong with each field, in words. */
export const PERSON_SENTENCES = {
  name: say(SETUP_DE, "name.missing"),
  email: say(SETUP_DE, "person.email.missing"),
  scope: say(SETUP_DE, "person.scope.missing"),
};

/** Somebody bound to districts must be bound to at least one. */
export function scopeFaults({ scope }: PersonValues): Fault[] {
  return scope.kind === "some" && scope.districts.length === 0
    ? [{ field: "scope", sentence: PERSON_SENTENCES.scope }]
    : [];
}

/** Name, address, role and districts of a person. */
export function PersonFields({
  values,
  districts,
  faults,
  onChange,
}: {
  values: PersonValues;
  districts: readonly { code: string; name: string }[];
  faults: readonly Fault[];
  onChange: (change: Partial<PersonValues>) => void;
}) {
  const { name, email, role, scope } = values;
  const isWhole = WHOLE_CITY_ROLES.includes(role);
  return (
    <>
      <TextField
        id="name"
        label={say(SETUP_DE, "name")}
        value={name}
        faults={faults}
        onChange={(next) => onChange({ name: next })}
      />
      <TextField
        id="email"
        label={say(SETUP_DE, "person.email")}
        type="email"
        value={email}
        faults={faults}
        onChange={(next) => onChange({ email: next })}
      />
      <RadioField
        id="role"
        label={say(SETUP_DE, "person.role")}
        options={ROLES.map((value) => ({
          value,
          label: say(DESK_DE, `role.${value}`),
          hint: say(SETUP_DE, `role.${value}.hint`),
        }))}
        value={role}
        faults={faults}
        onChange={(next) =>
          onChange({
            role: next,
            ...(WHOLE_CITY_ROLES.includes(next) && { scope: { kind: "all" } }),
          })
        }
      />
      {isWhole && <p class="soft">{say(SETUP_DE, "person.scope.whole")}</p>}
      {!isWhole && (
        <RadioField
          id="scope-kind"
          label={say(SETUP_DE, "person.scope")}
          options={[
            { value: "all", label: say(SETUP_DE, "person.scope.all") },
            { value: "some", label: say(SETUP_DE, "person.scope.some") },
          ]}
          value={scope.kind}
          faults={faults}
          onChange={(kind) =>
            onChange({ scope: kind === "all" ? { kind } : { kind, districts: [] } })
          }
        />
      )}
      {!isWhole && scope.kind === "some" && (
        <CheckGroup
          id="scope"
          label={say(SETUP_DE, "person.scope.districts")}
          options={districts.map((district) => ({ value: district.code, label: district.name }))}
          values={scope.districts}
          faults={faults}
          onChange={(chosen) => onChange({ scope: { kind: "some", districts: chosen } })}
        />
      )}
    </>
  );
}
