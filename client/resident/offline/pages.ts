const ROOMS = [/^\/$/, /^\/s\/[^/]*$/, /^\/tablet$/, /^\/weiter$/, /^\/befragung(\/.*)?$/];

/** Whether an address shows the survey's page. Staff's rooms and results are not ours. */
export function isSurveyPage(pathname: string): boolean {
  return ROOMS.some((room) => room.test(pathname));
}
