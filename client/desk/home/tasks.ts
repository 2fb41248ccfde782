import chartBar from "lucide-static/icons/chart-bar.svg?raw";
import fileMinus from "lucide-static/icons/file-minus.svg?raw";
import fileSpreadsheet from "lucide-static/icons/file-spreadsheet.svg?raw";
import keyboard from "lucide-static/icons/keyboard.svg?raw";
import layers from "lucide-static/icons/layers.svg?raw";
import messagesSquare from "lucide-static/icons/messages-square.svg?raw";
import scrollText from "lucide-static/icons/scroll-text.svg?raw";
import settings from "lucide-static/icons/settings-2.svg?raw";
import type { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import type { Me, Permission } from "../../../surveys/wire/account.ts";

export type Task = {
  title: keyof typeof DESK_DE;
  text: keyof typeof DESK_DE;
  icon: string;
  href: string;
  permission: Permission;
  /** Without a wave there is nothing to do there. */
  needsWave?: true;
};

/** As many as a person can take in at a glance; the tabs lead to everything else. */
const MOST = 3;

const FIRST_WAVE: Task = {
  title: "task.first-wave",
  text: "task.first-wave.text",
  icon: settings,
  href: "/buero/einrichten",
  permission: "fieldwork.manage",
};

const TASKS: readonly Task[] = [
  {
    title: "task.entry",
    text: "task.entry.text",
    icon: keyboard,
    href: "/buero/erfassen",
    permission: "paper.enter",
    needsWave: true,
  },
  {
    title: "task.import",
    text: "task.import.text",
    icon: fileSpreadsheet,
    href: "/buero/einlesen",
    permission: "import.run",
    needsWave: true,
  },
  {
    title: "task.setup",
    text: "task.setup.text",
    icon: settings,
    href: "/buero/einrichten",
    permission: "fieldwork.manage",
  },
  {
    title: "task.board",
    text: "task.board.text",
    icon: chartBar,
    href: "/auswertung",
    permission: "results.read",
    needsWave: true,
  },
  {
    title: "task.topics",
    text: "task.topics.text",
    icon: messagesSquare,
    href: "/buero/einrichten/themen",
    permission: "topic.manage",
  },
  {
    title: "task.batches",
    text: "task.batches.text",
    icon: layers,
    href: "/buero/stapel",
    permission: "import.undo",
    needsWave: true,
  },
  {
    title: "task.withdrawal",
    text: "task.withdrawal.text",
    icon: fileMinus,
    href: "/buero/zurueckziehen",
    permission: "response.withdraw",
    needsWave: true,
  },
  {
    title: "task.log",
    text: "task.log.text",
    icon: scrollText,
    href: "/buero/protokoll",
    permission: "audit.read",
  },
];

/**
 * What a person may do here, most usual first.
 *
 * @param hasWaves without a wave nothing can be asked: whoever can set one up begins there
 */
export function tasksFor({ permissions }: Me, hasWaves: boolean): Task[] {
  const tasks = hasWaves
    ? TASKS
    : [FIRST_WAVE, ...TASKS.filter(({ needsWave, title }) => !needsWave && title !== "task.setup")];
  return tasks.filter(({ permission }) => permissions.includes(permission)).slice(0, MOST);
}
