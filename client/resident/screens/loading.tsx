import { useWords } from "../words.ts";

/** While something is on its way. */
export function Loading() {
  const words = useWords();
  return (
    <main>
      <section class="ask">
        <h1>{words("loading.title")}</h1>
      </section>
    </main>
  );
}
