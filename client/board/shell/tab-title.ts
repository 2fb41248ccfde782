/**
 * What stands on a questionnaire's tab: the words before the dash of its title, or its first sentence. Four
 * whole titles would fill half a tablet's screen before the first bar.
 */
export function tabTitle(title: string): string {
  const [lead = title] = title.split(/ [–—-] |(?<=[?!.:]) /);
  return lead.replace(/[.:]$/, "");
}
