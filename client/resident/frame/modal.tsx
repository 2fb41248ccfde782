import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Say } from "./say.tsx";

/**
 * A question that must be answered before anything else goes on. The browser keeps the focus inside and
 * everything else out of reach, also for screen readers; afterwards the focus is where it was.
 *
 * @param onEscape what the Escape key means: always the harmless answer
 * @param onPress a touch anywhere but on what reads aloud
 */
export function Modal({
  look,
  title,
  text,
  onEscape,
  onPress,
  children,
}: {
  look: string;
  /** The id of the heading. */
  title: string;
  /** The id of the sentence that says what happens. */
  text: string;
  onEscape: () => void;
  onPress?: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const press = useRef(onPress);
  press.current = onPress;
  useLayoutEffect(() => {
    const opened = dialog.current;
    const before = document.activeElement;
    const pressed = ({ target }: MouseEvent) => {
      if (!(target instanceof Element && target.closest(".say"))) press.current?.();
    };
    opened?.addEventListener("click", pressed);
    opened?.showModal();
    opened?.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => {
      opened?.close();
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={look}
      role="alertdialog"
      aria-labelledby={title}
      aria-describedby={text}
      onCancel={(event) => {
        event.preventDefault();
        onEscape();
      }}
    >
      {children}
      <Say />
    </dialog>
  );
}
