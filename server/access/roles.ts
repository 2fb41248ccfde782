import type { Permission, Role } from "../../surveys/wire/account.ts";

/**
 * What each role bundles. Facilitators see released results of their districts and nothing else; staff
 * type and import; the data protection officer looks at everything that was done and changes nothing
 * but withdrawals. Single forms are taken out of the house by administration and editors alone, people's
 * own words by the editors, who sort them into topics. A second coder, and who releases a quote, is another
 * editor: administration looks after accounts and does not read what people wrote.
 */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  admin: [
    "account.manage",
    "fieldwork.manage",
    "topic.manage",
    "paper.enter",
    "device.manage",
    "import.run",
    "import.undo",
    "response.export",
    "response.review",
    "quality.read",
    "results.read",
    "release.make",
    "audit.read",
    "disclosure.audit",
  ],
  editor: [
    "topic.manage",
    "paper.enter",
    "device.manage",
    "import.run",
    "import.undo",
    "response.export",
    "text.export",
    "text.code",
    "response.review",
    "quality.read",
    "results.read",
    "release.make",
  ],
  staff: [
    "paper.enter",
    "device.manage",
    "import.run",
    "import.undo",
    "response.review",
    "quality.read",
  ],
  facilitator: ["results.read", "release.make", "topic.manage"],
  dpo: ["response.withdraw", "results.read", "quality.read", "audit.read", "disclosure.audit"],
};
