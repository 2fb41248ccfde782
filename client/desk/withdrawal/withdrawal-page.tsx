import { useState } from "preact/hooks";
import type { Me } from "../../../surveys/wire/account.ts";
import type { FieldworkChoices } from "../../../surveys/wire/fieldwork.ts";
import type { Withdrawal } from "../../../surveys/wire/withdrawal.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { SureStep } from "./sure-step.tsx";
import type { Before } from "./withdrawal-form.tsx";
import { WithdrawalForm } from "./withdrawal-form.tsx";

type Wave = FieldworkChoices["waves"][number];

const loadChoices = () => call(api.fieldwork.choices.$get());

/** Takes one paper form out again, for the data protection office. */
export function WithdrawalPage(_props: { me: Me }) {
  const [state, again] = useLoaded(loadChoices);
  return (
    <Loaded state={state} onAgain={again}>
      {/* After the freeze nothing leads to a form any more. */}
      {({ waves }) => <Steps waves={waves.filter(({ frozen }) => !frozen)} />}
    </Loaded>
  );
}

/** First which sheet, then what that means; nothing is done before the second. */
function Steps({ waves }: { waves: readonly Wave[] }) {
  // Numbers repeat from wave to wave: a choice between several is nobody's but the person's.
  const [values, setValues] = useState<Withdrawal>({
    wave: waves.length === 1 ? (waves[0]?.id ?? "") : "",
    sheetNumber: "",
    reason: "",
  });
  const [asked, setAsked] = useState<Withdrawal>();
  const [before, setBefore] = useState<Before>({ kind: "nothing" });
  const form = useSubmit({
    "wave.unknown": "wave",
    "wave.frozen": "wave",
    "sheet.bad-number": "sheetNumber",
    "sheet.unknown": "sheetNumber",
  });
  const options = waves.map(({ id, name, title }) => ({ value: id, label: `${name}: ${title}` }));

  if (!asked)
    return (
      <WithdrawalForm
        waves={options}
        values={values}
        before={before}
        form={form}
        onChange={(change) => setValues({ ...values, ...change })}
        onAsk={setAsked}
      />
    );

  const leave = (how: Before) => {
    setBefore(how);
    setAsked(undefined);
  };
  const send = async (json: Withdrawal) => {
    const outcome = await call(api.withdrawals.$post({ json }));
    // What stands in the way is said where it can be changed.
    if (outcome.kind === "problem") leave({ kind: "nothing" });
    return outcome;
  };
  return (
    <SureStep
      withdrawal={asked}
      wave={options.find(({ value }) => value === asked.wave)?.label ?? asked.wave}
      busy={form.busy}
      onYes={(event) =>
        void form.submit(
          event,
          () => ({ kind: "fits", value: asked }),
          send,
          ({ withdrawn }) => {
            setValues({ ...values, sheetNumber: "", reason: "" });
            leave({ kind: "withdrawn", sheetNumber: withdrawn });
          },
        )
      }
      onNo={() => leave({ kind: "declined" })}
    />
  );
}
