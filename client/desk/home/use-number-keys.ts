import { useEffect, useState } from "preact/hooks";
import { open } from "../shell/navigation.ts";
import type { Task } from "./tasks.ts";

const STORED = "nachbarstimme:number-keys";

/**
 * Digits open the tasks, unless somebody is typing, the browser wants the key, or this person has
 * switched them off: who speaks to the machine may press keys without meaning to (WCAG 2.1.4).
 */
export function useNumberKeys(tasks: readonly Task[]): { on: boolean; toggle: () => void } {
  const [on, setOn] = useState(() => localStorage.getItem(STORED) !== "off");
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest("input, select, textarea"))
        return;
      const task = /^[1-9]$/.test(event.key) ? tasks[Number(event.key) - 1] : undefined;
      if (task) open(task.href);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [tasks, on]);
  const toggle = () => {
    localStorage.setItem(STORED, on ? "off" : "on");
    setOn(!on);
  };
  return { on, toggle };
}
