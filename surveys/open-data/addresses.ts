import type { ReportFormat } from "../wire/report.ts";

/** Where everything open lies. */
export const OPEN_DATA = "/api/public/open-data";

type Dataset = { district: { code: string }; questionnaire: { id: string } };
type Released = Dataset & { wave: { id: string }; number: number };

/** The newest result of a questionnaire in a district. */
export function newestFile({ district, questionnaire }: Dataset, format: ReportFormat): string {
  return `${datasetPath(district.code, questionnaire.id)}/results.${format}`;
}

/** One release for ever. */
export function releaseFile(
  { district, questionnaire, wave, number }: Released,
  format: ReportFormat,
): string {
  const path = datasetPath(district.code, questionnaire.id);
  return `${path}/${encodeURIComponent(wave.id)}/${number}/results.${format}`;
}

function datasetPath(district: string, questionnaire: string): string {
  return `${OPEN_DATA}/${encodeURIComponent(district)}/${encodeURIComponent(questionnaire)}`;
}
