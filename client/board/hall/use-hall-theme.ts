import { useLayoutEffect } from "preact/hooks";
import { followTheMachine } from "../shell/machine-look.ts";

/** Draws the whole page as a hall, bright or dark, as long as the hall is open. */
export function useHallTheme(theme: "light" | "dark"): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.room = "hall";
    dataset.theme = theme;
    return () => {
      dataset.room = "board";
      followTheMachine();
    };
  }, [theme]);
}
