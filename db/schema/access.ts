import type { Generated } from "kysely";

/** What this installation is, who may enter it, and what was done in it. */
export type AccessTables = {
  setting: SettingTable;
  account: AccountTable;
  account_district: AccountDistrictTable;
  session: SessionTable;
  setup_link: SetupLinkTable;
  audit_event: AuditEventTable;
};

/** Facts about this installation, such as "demo". */
type SettingTable = { key: string; value: string };

type AccountTable = {
  id: string;
  email: string;
  name: string;
  password_hash: string;
  role: string;
  all_districts: number;
  active: number;
  failed_attempts: Generated<number>;
  locked_until: string | null;
  created_at: string;
};

type AccountDistrictTable = { account: string; district: string };

type SessionTable = {
  token_digest: string;
  account: string;
  created_at: string;
  expires_at: string;
};

type SetupLinkTable = { token_digest: string; expires_at: string; used_at: string | null };

type AuditEventTable = {
  id: string;
  at: string;
  actor: string | null;
  action: string;
  subject: string;
  detail: string;
};
