/**
 * The one list of things that can go wrong, with stable codes.
 * The interface has a sentence for each code in each language (surveys/messages); code never shows a code.
 */
export const PROBLEM_STATUS = {
  // what arrives
  "request.malformed": 400,
  "request.too-large": 413,
  "request.not-found": 404,
  "request.cross-site": 403,
  "server.failed": 500,
  "server.busy": 503,
  // answers
  "submission.conflict": 409,
  "submission.withdrawn": 410,
  "submission.unknown-wave": 422,
  "submission.wrong-version": 422,
  "submission.unknown-site": 422,
  "submission.unknown-language": 422,
  "submission.day-in-future": 422,
  "answer.missing-question": 422,
  "answer.unknown-question": 422,
  "answer.wrong-type": 422,
  "answer.unknown-code": 422,
  "answer.repeated-code": 422,
  "answer.too-many": 422,
  "answer.exclusive": 422,
  "answer.out-of-range": 422,
  "answer.too-long": 422,
  "answer.required": 422,
  "answer.no-other": 422,
  // people and rights
  "access.sign-in-needed": 401,
  "access.wrong-sign-in": 401,
  "access.locked": 429,
  "access.not-permitted": 403,
  "account.unknown": 404,
  "account.email-taken": 409,
  "account.password-too-short": 422,
  "account.last-admin": 409,
  "account.setup-link-used": 410,
  // fieldwork
  "district.taken": 409,
  "district.unknown": 404,
  "site.taken": 409,
  "site.unknown": 404,
  "site.in-use": 409,
  "site.second-online": 409,
  "site.only-online": 409,
  "topic.taken": 409,
  "wave.unknown": 404,
  "wave.frozen": 409,
  "wave.import-running": 409,
  "wave.dates-reversed": 422,
  "wave.unknown-questionnaire": 422,
  "wave.unknown-dimension": 422,
  "wave.in-use": 409,
  // paper
  "sheet.taken": 409,
  "sheet.unknown": 404,
  "sheet.bad-number": 422,
  // files
  "file.empty": 422,
  "file.no-rows": 422,
  "file.html": 422,
  "file.old-excel": 422,
  "file.not-a-table": 422,
  "file.workbook": 422,
  "file.too-large-inside": 422,
  "file.too-large": 413,
  "import.unknown": 404,
  "import.unmapped": 422,
  "import.no-answers": 422,
  "import.day-needed": 422,
  "import.wave-needed": 422,
  "import.busy": 409,
  "import.file-gone": 410,
  "import.wrong-state": 409,
  "import.already-read": 409,
  "import.mapping-malformed": 422,
  // results
  "release.nothing-new": 409,
  "results.unknown": 404,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** Something that went wrong: a stable code and the places it happened, most general first. */
export type Problem = { readonly code: ProblemCode; readonly where: readonly string[] };

/** Makes a problem. `where` names places a person can find again: a question id, a row, a file. */
export function problem(code: ProblemCode, ...where: string[]): Problem {
  return { code, where };
}
