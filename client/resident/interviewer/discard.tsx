import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { words } from "./words.ts";

/** Throws a conversation away. It asks once. */
export function Discard({ onDiscard }: { onDiscard: () => void }) {
  const [asking, setAsking] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (asking) no.current?.focus();
  }, [asking]);
  return (
    <div class="discard" role="status">
      {asking ? (
        <>
          <p>{words("discard.sure")}</p>
          <div class="ways">
            <button class="btn" type="button" ref={no} onClick={() => setAsking(false)}>
              {words("discard.no")}
            </button>
            <button class="btn plain" type="button" onClick={onDiscard}>
              {words("discard.yes")}
            </button>
          </div>
        </>
      ) : (
        <button class="btn quiet" type="button" onClick={() => setAsking(true)}>
          {words("discard.go")}
        </button>
      )}
    </div>
  );
}
