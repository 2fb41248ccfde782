import { useWords } from "../words.ts";

/**
 * Takes a single answer back: a slip of the finger must not become an answer that one cannot skip any more.
 * Its room is kept while there is nothing to take away: "Weiter" stays where it is.
 */
export function TakeAway({
  hidden,
  heading,
  onPress,
}: {
  hidden: boolean;
  /** The id of the heading that gets the focus: this button is gone with the answer. */
  heading: string;
  onPress: () => void;
}) {
  const words = useWords();
  return (
    <button
      class="btn quiet undo"
      type="button"
      hidden={hidden}
      onClick={() => {
        document.getElementById(heading)?.focus({ preventScroll: true });
        onPress();
      }}
    >
      {words("answer.takeAway")}
    </button>
  );
}
