import { useEffect, useState } from "preact/hooks";
import type { CountSheetResult } from "../../../surveys/wire/count-sheet-result.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { api } from "../../shared/api/client.ts";
import { CountSheets } from "../../shared/results/count-sheets.tsx";
import { call } from "../shell/call.ts";
import { Failed } from "../shell/message.tsx";

type Outcome = Awaited<ReturnType<typeof load>>;

/** Lists of counts beside a district's result. They are loaded for themselves: no number is shared. */
export function CountSheetsView({ result }: { result: DistrictResult }) {
  const [outcome, setOutcome] = useState<Outcome>();
  const again = () => void load(result).then(setOutcome);
  // Anew with each result: where one was just released, the other may be new too.
  useEffect(again, [result]);
  if (outcome === undefined) return null;
  return outcome.kind === "problem" ? (
    <Failed problem={outcome.problem} onAgain={again} />
  ) : (
    <CountSheets result={outcome.value} language="de" />
  );
}

function load({ district, questionnaire, wave }: DistrictResult) {
  const query = { questionnaire: questionnaire.id, ...(wave !== null && { wave }) };
  return call<CountSheetResult>(
    api.results[":district"]["count-sheets"].$get({ param: { district: district.code }, query }),
  );
}
