import { useWords } from "../words.ts";

/** Takes a single answer back: a slip of the finger must not become an answer that one cannot skip any more. */
export function TakeAway({ onPress }: { onPress: () => void }) {
  const words = useWords();
  return (
    <button class="btn quiet undo" type="button" onClick={onPress}>
      {words("answer.takeAway")}
    </button>
  );
}
