import { useEffect, useState } from "preact/hooks";

/** Milliseconds without a movement after which the buttons go. */
const REST = 4000;

/** Whether somebody moves the pointer: then buttons and pointer are there, else the picture is alone. */
export function useAwake(): boolean {
  const [awake, setAwake] = useState(false);
  useEffect(() => {
    let timer = 0;
    const wake = () => {
      setAwake(true);
      clearTimeout(timer);
      timer = window.setTimeout(() => setAwake(false), REST);
    };
    document.addEventListener("pointermove", wake);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointermove", wake);
    };
  }, []);
  return awake;
}
