import "./home.css";
import chevronRight from "lucide-static/icons/chevron-right.svg?raw";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import { api } from "../../shared/api/client.ts";
import { Street } from "../../shared/house/street.tsx";
import { Icon } from "../../shared/icons/icon.tsx";
import { call } from "../shell/call.ts";
import { useLoaded } from "../shell/loaded.tsx";
import { FieldworkStatusPanel } from "./fieldwork-status-panel.tsx";
import type { Task } from "./tasks.ts";
import { tasksFor } from "./tasks.ts";
import { useNumberKeys } from "./use-number-keys.ts";

const loadChoices = () => call(api.fieldwork.choices.$get());

/** The office's start: what is to be done, and how far the survey has come. */
export function HomePage({ me }: { me: Me }) {
  const [choices] = useLoaded(loadChoices);
  // Until it is known that there is no wave, the usual tasks stand.
  const hasWaves = choices.kind !== "done" || choices.value.waves.length > 0;
  const tasks = tasksFor(me, hasWaves);
  const keys = useNumberKeys(tasks);
  return (
    <>
      <div class="page home">
        <section aria-labelledby="greeting">
          <h1 id="greeting">{say(DESK_DE, "home.greeting")}</h1>
          {tasks.length === 0 && <p class="lead">{say(DESK_DE, "home.none")}</p>}
          <ol class="tasks">
            {tasks.map((task, index) => (
              <TaskLink key={task.title} task={task} digit={index + 1} showsKey={keys.on} />
            ))}
          </ol>
          {tasks.length > 0 && (
            <p class="soft keys">
              <span>{say(DESK_DE, keys.on ? "home.keys.on" : "home.keys.off")}</span>
              <button class="btn quiet" type="button" onClick={keys.toggle}>
                {say(DESK_DE, keys.on ? "home.keys.switch-off" : "home.keys.switch-on")}
              </button>
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

function TaskLink({ task, digit, showsKey }: { task: Task; digit: number; showsKey: boolean }) {
  return (
    <li>
      <a class="task" href={task.href} {...(showsKey && { "aria-keyshortcuts": String(digit) })}>
        {showsKey && <kbd>{digit}</kbd>}
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
