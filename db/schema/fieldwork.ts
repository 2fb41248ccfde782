import type { Generated } from "kysely";

/** What is out in the field, and what it leaves behind beside answers. */
export type FieldworkTables = {
  device: DeviceTable;
  device_site: DeviceSiteTable;
  break_off: BreakOffTable;
  handover: HandoverTable;
  interview_note: InterviewNoteTable;
};

/** A tablet of a library. Of its key and its code only digests are kept. */
export type DeviceTable = {
  id: string;
  name: string;
  site: string;
  /** DeviceSetup as JSON. */
  setup: string;
  pin_salt: string;
  pin_rounds: number;
  pin_hash: string;
  pin_failures: Generated<number>;
  pin_locked_until: string | null;
  code_digest: string | null;
  code_expires_at: string | null;
  key_digest: string | null;
  created_at: string;
  revoked_at: string | null;
  last_seen_at: string | null;
  /** DeviceReport as JSON. */
  report: string | null;
};

/** Where a tablet has stood: what it answers for these sites may arrive late. */
type DeviceSiteTable = { device: string; site: string; since: string };

/** Somebody began and went away. Nothing they said, only where they stopped. */
export type BreakOffTable = {
  id: string;
  wave: string;
  site: string;
  mode: string;
  day: string;
  question: string;
};

/** Answers on their way from a tablet to a phone: the key to them, until one phone has asked for it. */
type HandoverTable = {
  id: string;
  device: string;
  response: string;
  key: string | null;
  ticket_digest: string | null;
  created_at: string;
  claimed_at: string | null;
};

/** What interviewers noted. Nothing leads from here to a response. */
export type InterviewNoteTable = {
  id: string;
  wave: string;
  site: string;
  day: string;
  body: string;
};
