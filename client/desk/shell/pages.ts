import type { ComponentType } from "preact";
import type { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import type { Me, Permission } from "../../../surveys/wire/account.ts";

/** A page of the office. Its code is loaded when somebody opens it: the sign-in stays small. */
export type Page = {
  path: string;
  title: keyof typeof DESK_DE;
  /** Any one of these opens the page; an empty list opens it to everybody. */
  permissions: readonly Permission[];
  /** Pages that begin with this path belong to it too. */
  deep?: boolean;
  /** Pages without a tab are reached from another place. */
  tab: boolean;
  /** Nothing unsaved stands there, or what does says so by `useUnsaved`: a file dropped there may lead away. */
  takesFiles?: boolean;
  load(): Promise<ComponentType<{ me: Me }>>;
};

export const PAGES: readonly Page[] = [
  {
    path: "/buero",
    title: "tab.home",
    permissions: [],
    tab: true,
    takesFiles: true,
    load: async () => (await import("../home/home-page.tsx")).HomePage,
  },
  {
    path: "/buero/erfassen",
    title: "tab.entry",
    permissions: ["paper.enter"],
    deep: true,
    tab: true,
    takesFiles: true,
    load: async () => (await import("../entry/entry-page.tsx")).EntryPage,
  },
  {
    path: "/buero/einlesen",
    title: "tab.import",
    permissions: ["import.run"],
    deep: true,
    tab: true,
    takesFiles: true,
    load: async () => (await import("../import/import-page.tsx")).ImportPage,
  },
  {
    path: "/buero/stapel",
    title: "tab.batches",
    permissions: ["import.run", "import.undo"],
    tab: true,
    load: async () => (await import("../import/batches-page.tsx")).BatchesPage,
  },
  {
    path: "/buero/tablets",
    title: "tab.tablets",
    permissions: ["device.manage"],
    deep: true,
    tab: true,
    load: async () => (await import("../tablets/tablets-page.tsx")).TabletsPage,
  },
  {
    path: "/buero/einrichten",
    title: "tab.setup",
    permissions: ["fieldwork.manage", "topic.manage", "account.manage"],
    deep: true,
    tab: true,
    load: async () => (await import("../setup/setup-page.tsx")).SetupPage,
  },
  {
    path: "/buero/zurueckziehen",
    title: "tab.withdrawal",
    permissions: ["response.withdraw"],
    tab: true,
    load: async () => (await import("../withdrawal/withdrawal-page.tsx")).WithdrawalPage,
  },
  {
    path: "/buero/protokoll",
    title: "tab.log",
    permissions: ["audit.read"],
    tab: true,
    load: async () => (await import("../log/log-page.tsx")).LogPage,
  },
  {
    path: "/buero/angriff-pruefen",
    title: "page.attack",
    permissions: ["disclosure.audit"],
    tab: false,
    load: async () => (await import("../attack/attack-page.tsx")).AttackPage,
  },
  {
    path: "/buero/drucken",
    title: "page.print",
    permissions: ["paper.enter"],
    tab: false,
    load: async () => (await import("../print/print-page.tsx")).PrintPage,
  },
  {
    path: "/buero/ausfuhr",
    title: "page.export",
    permissions: ["response.export"],
    tab: false,
    load: async () => (await import("../export/export-page.tsx")).ExportPage,
  },
  {
    path: "/buero/strichlisten",
    title: "page.count-sheets",
    permissions: ["paper.enter"],
    deep: true,
    tab: false,
    load: async () => (await import("../count-sheet/count-sheets-page.tsx")).CountSheetsPage,
  },
  {
    path: "/buero/auffaelliges",
    title: "page.reviews",
    permissions: ["response.review"],
    tab: false,
    load: async () => (await import("../review/review-page.tsx")).ReviewPage,
  },
  {
    path: "/buero/datenqualitaet",
    title: "page.quality",
    permissions: ["quality.read"],
    tab: false,
    load: async () => (await import("../quality/quality-page.tsx")).QualityPage,
  },
  {
    path: "/buero/freitexte",
    title: "page.coding",
    permissions: ["text.code"],
    deep: true,
    tab: false,
    load: async () => (await import("../coding/coding-page.tsx")).CodingPage,
  },
  {
    path: "/buero/notizen",
    title: "page.notes",
    permissions: ["paper.enter"],
    tab: false,
    load: async () => (await import("../notes/notes-page.tsx")).NotesPage,
  },
  {
    path: "/buero/konto",
    title: "who.account",
    permissions: [],
    tab: false,
    load: async () => (await import("../account/account-page.tsx")).AccountPage,
  },
];

/** The page behind an address, if there is one. */
export function pageAt(path: string): Page | undefined {
  return PAGES.find(
    (page) => page.path === path || (page.deep && path.startsWith(`${page.path}/`)),
  );
}

/** Whether a person may open a page. */
export function mayOpen(me: Me, { permissions }: Page): boolean {
  return (
    permissions.length === 0 ||
    permissions.some((permission) => me.permissions.includes(permission))
  );
}
