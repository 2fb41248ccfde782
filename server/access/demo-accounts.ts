import type { NewAccount } from "../../surveys/wire/account.ts";

/** One published password for a demo that holds nothing real. */
const PASSWORD = "sorgende-gemeinschaft";

/** Who can sign in to a demo. They are created by the demo's seed and exist in no other database. */
export const DEMO_ACCOUNTS: readonly NewAccount[] = [
  {
    email: "admin@demo.invalid",
    name: "Ada Verwaltung",
    role: "admin",
    scope: { kind: "all" },
    password: PASSWORD,
  },
  {
    email: "redaktion@demo.invalid",
    name: "Rosa Redaktion",
    role: "editor",
    scope: { kind: "all" },
    password: PASSWORD,
  },
  {
    // What people wrote is read twice, by two people, and nobody releases a quote of their own.
    email: "redaktion2@demo.invalid",
    name: "Ronja Redaktion",
    role: "editor",
    scope: { kind: "all" },
    password: PASSWORD,
  },
  {
    email: "erfassung@demo.invalid",
    name: "Emil Erfassung",
    role: "staff",
    scope: { kind: "all" },
    password: PASSWORD,
  },
  {
    email: "moderation@demo.invalid",
    name: "Mira Moderation",
    role: "facilitator",
    scope: { kind: "some", districts: ["gorbitz"] },
    password: PASSWORD,
  },
  {
    email: "datenschutz@demo.invalid",
    name: "Dora Datenschutz",
    role: "dpo",
    scope: { kind: "all" },
    password: PASSWORD,
  },
];
