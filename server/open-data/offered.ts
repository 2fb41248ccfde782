import { licenceOf } from "../../surveys/open-data/licences.ts";
import type { Dataset, OpenData } from "../../surveys/wire/open-data.ts";
import type { LoggedRelease } from "../../surveys/wire/release-log.ts";
import type { Context } from "../context.ts";
import { releaseLog } from "../results/release-log.ts";

/** Everything that is offered: each district × questionnaire of which something was ever published. */
export async function offeredData(context: Context, language: string): Promise<OpenData> {
  const { demo, threshold, releases } = await releaseLog(context, { kind: "all" }, language);
  const { licence, publisher } = context.settings.openData;
  return {
    demo,
    threshold,
    publisher,
    licence: licenceOf(licence),
    datasets: datasetsOf(releases),
  };
}

/** @param releases newest first */
function datasetsOf(releases: readonly LoggedRelease[]): Dataset[] {
  const datasets = new Map<string, Dataset>();
  for (const release of releases) {
    const { district, questionnaire, madeAt } = release;
    const key = `${district.code}\n${questionnaire.id}`;
    const dataset = datasets.get(key) ?? {
      district,
      questionnaire,
      issued: madeAt,
      modified: madeAt,
      releases: [],
    };
    dataset.issued = madeAt;
    dataset.releases.push(release);
    datasets.set(key, dataset);
  }
  return [...datasets.values()].sort(byPlace);
}

function byPlace(a: Dataset, b: Dataset): number {
  const [one, other] = [a, b].map(
    ({ district, questionnaire }) => `${district.name}\n${questionnaire.title}`,
  );
  return (one ?? "").localeCompare(other ?? "", "de");
}
