import { filterText } from "../../../surveys/wire/breakdown.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { Downloads } from "../../shared/downloads/downloads.tsx";

/** The files of exactly the result that is on the screen: its wave, its release, its filter. */
export function BoardDownloads({
  result: { district, questionnaire, wave, releases, breakdown },
  release,
}: {
  result: DistrictResult;
  release: number | null;
}) {
  if (releases.length === 0) return null;
  const query = {
    questionnaire: questionnaire.id,
    ...(wave !== null && { wave }),
    ...(release !== null && { release: String(release) }),
    ...(breakdown.filter.length > 0 && { filter: filterText(breakdown.filter) }),
  };
  return (
    <Downloads
      language="de"
      addressOf={(format) => `/api/results/${encodeURIComponent(district.code)}/report.${format}`}
      query={query}
      floats
    />
  );
}
