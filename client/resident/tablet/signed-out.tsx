import { Mark } from "../../shared/house/mark.tsx";
import { useTabletWords } from "../tablet-words.ts";

/** The office has signed this tablet out. What waits here stays here, sealed. */
export function SignedOut() {
  const words = useTabletWords();
  return (
    <div class="screen">
      <header>
        <div class="bar">
          <Mark />
        </div>
      </header>
      <main>
        <section class="ask">
          <header>
            <h1>{words?.("revoked.title")}</h1>
          </header>
          <p class="lead">{words?.("revoked.text")}</p>
        </section>
      </main>
    </div>
  );
}
