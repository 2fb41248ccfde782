import { useEffect, useState } from "preact/hooks";

const STORED = "nachbarstimme:letter-keys";
const CHANGED = "letter-keys";

/**
 * Whether single letters act in this browser: who speaks to the machine may press keys without meaning to
 * (WCAG 2.1.4), so they can be switched off, all together and wherever a page offers it.
 */
export function useLetterKeys(): { isOn: boolean; toggle: () => void } {
  const [isOn, setOn] = useState(areOn);
  useEffect(() => {
    const update = () => setOn(areOn());
    addEventListener(CHANGED, update);
    return () => removeEventListener(CHANGED, update);
  }, []);
  const toggle = () => {
    localStorage.setItem(STORED, isOn ? "off" : "on");
    dispatchEvent(new Event(CHANGED));
  };
  return { isOn, toggle };
}

function areOn(): boolean {
  return localStorage.getItem(STORED) !== "off";
}
