/**
 * Lets digits choose: "2" is the second answer of the question, or of the battery's row, in which the focus is.
 * Where somebody types words, a digit stays a digit.
 */
export function chooseByDigit(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
  const { target } = event;
  if (!(target instanceof HTMLElement) || isTyping(target)) return;
  const group = target.closest("[data-row]") ?? target.closest("[data-inquiry]");
  // A battery has a list of its own in each row.
  if (group === null || (group.matches("[data-inquiry]") && group.querySelector("[data-row]")))
    return;
  const answers = group.querySelectorAll<HTMLElement>(
    "input[type=radio], input[type=checkbox], button.rank",
  );
  const chosen = answers.item(Number(event.key) - 1);
  if (chosen === null) return;
  event.preventDefault();
  chosen.focus();
  chosen.click();
}

function isTyping(target: HTMLElement): boolean {
  if (target instanceof HTMLInputElement)
    return target.type !== "radio" && target.type !== "checkbox";
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
