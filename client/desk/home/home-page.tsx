import "./home.css";
import chevronRight from "lucide-static/icons/chevron-right.svg?raw";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { Street } from "../../shared/house/street.tsx";
import { Icon } from "../../shared/icons/icon.tsx";
import { CodingLink } from "../coding/coding-link.tsx";
import { CountSheetsLink } from "../count-sheet/count-sheet-link.tsx";
import { ExportLink } from "../export/export-link.tsx";
import { PrintFormsLink } from "../print/print-links.tsx";
import { call } from "../shell/call.ts";
import { useRefreshed } from "../shell/refreshed.ts";
import { FieldworkStatusPanel } from "./fieldwork-status-panel.tsx";
import { ReviewTile } from "./review-tile.tsx";
import { secondTasksFor } from "./second-tasks.ts";
import { StackPanel, stackToGoOn } from "./stack-panel.tsx";
import { TabletsPanel, TabletsTile } from "./tablets-panel.tsx";
import type { Task } from "./tasks.ts";
import { tasksFor } from "./tasks.ts";
import { useNumberKeys } from "./use-number-keys.ts";

const loadChoices = () => call(api.fieldwork.choices.$get());

const REFRESH_SECONDS = 30;
const loadTablets = () => call(api.devices.$get());
const loadStacks = () => call(api.stacks.$get());
const loadSecond = () => call(api.stacks.second.tasks.$get());
/** For whoever has nothing to do with paper. */
const NO_STACKS = async () => ({ kind: "done" as const, value: { stacks: [] } });
/** For whoever has nothing to do with tablets. */
const NO_TABLETS = async () => ({ kind: "done" as const, value: { devices: [] } });

/** The office's start: what is to be done, and how far the survey has come. */
export function HomePage({ me }: { me: Me }) {
  const [choices] = useLoaded(loadChoices);
  // Until it is known that there is no wave, the usual tasks stand.
  const hasWaves = choices.kind !== "done" || choices.value.waves.length > 0;
  const typesPaper = me.permissions.includes("paper.enter");
  const takesOut = me.permissions.includes("response.export");
  const [stacks] = useLoaded(typesPaper ? loadStacks : NO_STACKS);
  const stack = stacks.kind === "done" ? stackToGoOn(stacks.value.stacks) : undefined;
  const [second] = useLoaded(typesPaper ? loadSecond : NO_STACKS);
  const again = second.kind === "done" ? secondTasksFor(second.value.stacks) : [];
  const tasks = tasksFor(me, hasWaves, stack, again);
  const keys = useNumberKeys(tasks);
  const looksAfterTablets = me.permissions.includes("device.manage");
  const [tablets] = useRefreshed(looksAfterTablets ? loadTablets : NO_TABLETS, REFRESH_SECONDS);
  const devices = tablets.state.kind === "done" ? tablets.state.value.devices : [];
  return (
    <>
      <div class="page home">
        <section aria-labelledby="greeting">
          <h1 id="greeting">{say(DESK_DE, "home.greeting")}</h1>
          {tasks.length === 0 && <p class="lead">{say(DESK_DE, "home.none")}</p>}
          <TabletsTile devices={devices} at={tablets.at} />
          {me.permissions.includes("response.review") && hasWaves && <ReviewTile />}
          <ol class="tasks">
            {tasks.map((task, index) => (
              <TaskLink key={task.href} task={task} digit={index + 1} showsKey={keys.on} />
            ))}
          </ol>
          {hasWaves && (typesPaper || takesOut) && (
            <p class="buttons">
              {typesPaper && <PrintFormsLink />}
              {typesPaper && <CountSheetsLink />}
              {takesOut && <ExportLink />}
              {me.permissions.includes("text.code") && <CodingLink />}
            </p>
          )}
          {tasks.length > 0 && (
            <p class="soft keys">
              <span>{say(DESK_DE, keys.on ? "home.keys.on" : "home.keys.off")}</span>
              <button class="btn quiet" type="button" onClick={keys.toggle}>
                {say(DESK_DE, keys.on ? "home.keys.switch-off" : "home.keys.switch-on")}
              </button>
            </p>
          )}
        </section>
        <div class="beside">
          {stack && <StackPanel stack={stack} />}
          <TabletsPanel devices={devices} at={tablets.at} stale={tablets.stale} />
          {me.permissions.includes("quality.read") && hasWaves && <FieldworkStatusPanel />}
        </div>
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
          <span class="soft">{task.about}</span>
        </span>
        {task.tag !== undefined && <span class="tag mut">{task.tag}</span>}
        <Icon svg={chevronRight} turns />
      </a>
    </li>
  );
}
