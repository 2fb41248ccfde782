import "./home.css";
import chevronRight from "lucide-static/icons/chevron-right.svg?raw";
import { useEffect } from "preact/hooks";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import { api } from "../../shared/api/client.ts";
import { Street } from "../../shared/house/street.tsx";
import { Icon } from "../../shared/icons/icon.tsx";
import { call } from "../shell/call.ts";
import { useLoaded } from "../shell/loaded.tsx";
import { open } from "../shell/navigation.ts";
import { FieldworkStatusPanel } from "./fieldwork-status-panel.tsx";
import type { Task } from "./tasks.ts";
import { tasksFor } from "./tasks.ts";

const loadChoices = () => call(api.fieldwork.choices.$get());

/** The office's start: what is to be done, and how far the survey has come. */
export function HomePage({ me }: { me: Me }) {
  const [choices] = useLoaded(loadChoices);
  // Until it is known that there is no wave, the usual tasks stand.
  const hasWaves = choices.kind !== "done" || choices.value.waves.length > 0;
  const tasks = tasksFor(me, hasWaves);
  useNumberKeys(tasks);
  return (
    <>
      <div class="page home">
        <section aria-labelledby="greeting">
          <h1 id="greeting">{say(DESK_DE, "home.greeting")}</h1>
          {tasks.length === 0 && <p class="lead">{say(DESK_DE, "home.none")}</p>}
          <ol class="tasks">
            {tasks.map((task, index) => (
              <TaskLink key={task.title} task={task} digit={index + 1} />
            ))}
          </ol>
          {tasks.length > 0 && (
            <p class="soft">
              {tasks.length === 1
                ? say(DESK_DE, "home.keys.one")
                : say(DESK_DE, "home.keys.several", { count: tasks.length })}
            </p>
          )}
        </section>
        {me.permissions.includes("quality.read") && hasWaves && <FieldworkStatusPanel />}
      </div>
      <div class="strip">
        <Street scene="quiet" wide />
      </div>
    </>
  );
}

function TaskLink({ task, digit }: { task: Task; digit: number }) {
  return (
    <li>
      <a class="task" href={task.href} aria-keyshortcuts={String(digit)}>
        <kbd>{digit}</kbd>
        <span class="ti">
          <Icon svg={task.icon} />
        </span>
        <span>
          <b>{say(DESK_DE, task.title)}</b>
          <span class="soft">{say(DESK_DE, task.text)}</span>
        </span>
        <Icon svg={chevronRight} turns />
      </a>
    </li>
  );
}

/** Digits open the tasks, unless somebody is typing or the browser wants the key. */
function useNumberKeys(tasks: readonly Task[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest("input, select, textarea"))
        return;
      const task = /^[1-9]$/.test(event.key) ? tasks[Number(event.key) - 1] : undefined;
      if (task) open(task.href);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [tasks]);
}
