import chartBar from "lucide-static/icons/chart-bar.svg?raw";
import fileMinus from "lucide-static/icons/file-minus.svg?raw";
import fileSpreadsheet from "lucide-static/icons/file-spreadsheet.svg?raw";
import keyboard from "lucide-static/icons/keyboard.svg?raw";
import layers from "lucide-static/icons/layers.svg?raw";
import messageCircleQuestion from "lucide-static/icons/message-circle-question-mark.svg?raw";
import messagesSquare from "lucide-static/icons/messages-square.svg?raw";
import scrollText from "lucide-static/icons/scroll-text.svg?raw";
import settings from "lucide-static/icons/settings-2.svg?raw";
import shieldCheck from "lucide-static/icons/shield-check.svg?raw";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me, Permission } from "../../../surveys/wire/account.ts";
import type { StackSummary } from "../../../surveys/wire/stack.ts";
import { stackName } from "../stack/words.ts";

export type Task = {
  title: keyof typeof DESK_DE;
  about: string;
  tag?: string;
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
  about: DESK_DE["task.first-wave.text"],
  icon: settings,
  href: "/buero/einrichten",
  permission: "fieldwork.manage",
};

const TASKS: readonly Task[] = [
  {
    title: "task.entry",
    about: DESK_DE["task.entry.text"],
    icon: keyboard,
    href: "/buero/erfassen",
    permission: "paper.enter",
    needsWave: true,
  },
  {
    title: "task.import",
    about: DESK_DE["task.import.text"],
    icon: fileSpreadsheet,
    href: "/buero/einlesen",
    permission: "import.run",
    needsWave: true,
  },
  {
    title: "task.setup",
    about: DESK_DE["task.setup.text"],
    icon: settings,
    href: "/buero/einrichten",
    permission: "fieldwork.manage",
  },
  {
    title: "task.board",
    about: DESK_DE["task.board.text"],
    icon: chartBar,
    href: "/auswertung",
    permission: "results.read",
    needsWave: true,
  },
  {
    title: "task.topics",
    about: DESK_DE["task.topics.text"],
    icon: messagesSquare,
    href: "/buero/einrichten/themen",
    permission: "topic.manage",
  },
  {
    title: "task.interview",
    about: DESK_DE["task.interview.text"],
    icon: messageCircleQuestion,
    href: "/befragung",
    permission: "paper.enter",
    needsWave: true,
  },
  {
    title: "task.batches",
    about: DESK_DE["task.batches.text"],
    icon: layers,
    href: "/buero/stapel",
    permission: "import.undo",
    needsWave: true,
  },
  {
    title: "task.withdrawal",
    about: DESK_DE["task.withdrawal.text"],
    icon: fileMinus,
    href: "/buero/zurueckziehen",
    permission: "response.withdraw",
    needsWave: true,
  },
  {
    title: "task.attack",
    about: DESK_DE["task.attack.text"],
    icon: shieldCheck,
    href: "/buero/angriff-pruefen",
    permission: "disclosure.audit",
    needsWave: true,
  },
  {
    title: "task.log",
    about: DESK_DE["task.log.text"],
    icon: scrollText,
    href: "/buero/protokoll",
    permission: "audit.read",
  },
];

/**
 * What a person may do here, most usual first.
 *
 * @param hasWaves without a wave nothing can be asked: whoever can set one up begins there
 * @param stack the open stack of paper to go on with
 * @param second what is to be typed or decided again: behind the typing, and besides the usual tasks
 */
export function tasksFor(
  { permissions }: Me,
  hasWaves: boolean,
  stack: StackSummary | undefined,
  second: readonly Task[],
): Task[] {
  const tasks = hasWaves
    ? TASKS.flatMap((task) => {
        if (task.title !== "task.entry") return [task];
        return [stack ? goOn(task, stack) : task, ...second];
      })
    : [FIRST_WAVE, ...TASKS.filter(({ needsWave, title }) => !needsWave && title !== "task.setup")];
  return tasks
    .filter(({ permission }) => permissions.includes(permission))
    .slice(0, MOST + second.length);
}

function goOn(entry: Task, stack: StackSummary): Task {
  const { id, balance, mine } = stack;
  return {
    ...entry,
    title: "task.stack",
    about: [
      stackName(stack),
      ...(mine.sheet === null ? [] : [say(DESK_DE, "stack.begun", { number: mine.sheet })]),
    ].join(" · "),
    tag: say(DESK_DE, "stack.open-count", { open: balance.open }),
    href: balance.open > 0 ? `/buero/erfassen/${id}` : `/buero/erfassen/${id}/stand`,
  };
}
