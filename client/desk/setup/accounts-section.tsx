import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import type { Account } from "../../../surveys/wire/account.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { AccountForm } from "./account-form.tsx";
import { NotThere } from "./form-frame.tsx";
import { ListFrame } from "./list-frame.tsx";
import { NewAccountForm } from "./new-account-form.tsx";
import { NewPasswordForm } from "./new-password-form.tsx";
import type { SectionProps } from "./section-props.ts";

type Loading = { accounts: Account[]; districts: { code: string; name: string }[] };

async function load(): Promise<Outcome<Loading>> {
  const accounts = await call(api.accounts.$get());
  if (accounts.kind === "problem") return accounts;
  const choices = await call(api.fieldwork.choices.$get());
  if (choices.kind === "problem") return choices;
  return {
    kind: "done",
    value: { accounts: accounts.value.accounts, districts: choices.value.districts },
  };
}

/** Who can sign in: list, add, change, switch off, new password. */
export function AccountsSection({ me, base, rest }: SectionProps) {
  const [state, again] = useLoaded(load);
  return (
    <Loaded state={state} onAgain={again}>
      {({ accounts, districts }) => {
        if (rest === "neu") return <NewAccountForm back={base} districts={districts} />;
        if (rest === "") return <AccountList base={base} me={me.id} accounts={accounts} />;
        const account = accounts.find(({ id }) => id === rest);
        if (!account) return <NotThere back={base} />;
        return (
          <>
            <AccountForm back={base} account={account} districts={districts} />
            <NewPasswordForm back={base} account={account} />
          </>
        );
      }}
    </Loaded>
  );
}

function AccountList({ base, me, accounts }: { base: string; me: string; accounts: Account[] }) {
  return (
    <ListFrame
      title={say(SETUP_DE, "section.accounts")}
      add={say(SETUP_DE, "accounts.add")}
      href={`${base}/neu`}
    >
      <ul class="sheet rows">
        {accounts.map(({ id, name, email, role, active }) => (
          <li key={id}>
            <span class="what">
              <b>{name}</b>
              <span class="soft">
                {email} · {say(DESK_DE, `role.${role}`)}
                {id === me && ` · ${say(SETUP_DE, "person.you")}`}
              </span>
            </span>
            {!active && <span class="tag note-t">{say(SETUP_DE, "off")}</span>}
            <a class="btn plain" href={`${base}/${id}`}>
              {say(SETUP_DE, "change")}
              <span class="hide"> {name}</span>
            </a>
          </li>
        ))}
      </ul>
    </ListFrame>
  );
}
