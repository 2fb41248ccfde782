import { useState } from "preact/hooks";

const STORED = "nachbarstimme:letter-keys";

/**
 * Whether single letters act in this browser: who speaks to the machine may press keys without meaning to
 * (WCAG 2.1.4), so they can be switched off.
 */
export function useLetterKeys(): { isOn: boolean; toggle: () => void } {
  const [isOn, setOn] = useState(() => localStorage.getItem(STORED) !== "off");
  const toggle = () => {
    localStorage.setItem(STORED, isOn ? "off" : "on");
    setOn(!isOn);
  };
  return { isOn, toggle };
}
