import type { Locator, Page } from "playwright-core";

/** How somebody works a screen: with a finger, or with the keyboard alone. */
export type Hands = {
  press(target: Locator): Promise<void>;
  choose(answer: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
};

/** A finger on the glass, and the letters of the screen's own keyboard. */
export function byTouch(page: Page): Hands {
  return {
    press: (target) => target.tap(),
    choose: (answer) => answer.tap(),
    async write(field, text) {
      await field.tap();
      await page.keyboard.type(text);
    },
  };
}

/** The tab key, the arrows, the space bar and Enter. What has the focus must show it. */
export function byKeyboard(page: Page): Hands {
  return {
    async press(target) {
      await reach(page, target);
      await page.keyboard.press("Enter");
    },
    async choose(answer) {
      await reach(page, answer);
      if (!(await answer.isChecked())) await page.keyboard.press("Space");
    },
    async write(field, text) {
      await reach(page, field);
      await page.keyboard.type(text);
    },
  };
}

const MOST_KEYS = 150;

async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: "attached" });
  for (let keys = 0; keys < MOST_KEYS; keys++) {
    const { where, visible } = await target.evaluate(lookAtFocus);
    if (where === "here") {
      if (!visible) throw new Error(`nobody sees that ${target} has the focus`);
      return;
    }
    // One of a group of dots is reached by the tab key, the others by the arrows.
    await page.keyboard.press(where === "same group" ? "ArrowDown" : "Tab");
  }
  throw new Error(`no way to ${target} with the keyboard`);
}

/** Where the focus is, seen from an element, and whether one can see it there. */
function lookAtFocus(element: Element): {
  where: "here" | "same group" | "elsewhere";
  visible: boolean;
} {
  const active = document.activeElement;
  const isDot = (one: Element | null): one is HTMLInputElement =>
    one instanceof HTMLInputElement && one.type === "radio";
  const ringed = [element, element.closest("label")].some((one) => {
    if (one === null) return false;
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(one);
    return outlineStyle !== "none" && outlineWidth !== "0px" && opacity !== "0";
  });
  if (active === element) {
    const whole = element.closest("label") ?? element;
    const { left, width, top, bottom } = whole.getBoundingClientRect();
    // The foot lies over what scrolls under it: at least one edge must look out.
    const looksOut = [top + 3, bottom - 3].some((y) => {
      const there = document.elementFromPoint(left + width / 2, y);
      return there !== null && whole.contains(there);
    });
    return { where: "here", visible: ringed && looksOut };
  }
  const group = isDot(active) && isDot(element) && active.name === element.name;
  return { where: group ? "same group" : "elsewhere", visible: false };
}
