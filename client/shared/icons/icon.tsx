/**
 * A pictogram of lucide, always beside a word: screen readers pass it by.
 *
 * @example
 * import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
 * <Icon svg={arrowRight} turns />
 *
 * @param svg what lucide's file draws, imported with `?raw`: part of our own build (`vite.config.ts`), never a
 *   person's words
 * @param turns for arrows: mirrored where one reads from right to left
 */
export function Icon({ svg, turns = false }: { svg: string; turns?: boolean }) {
  return (
    <svg
      class={turns ? "i turn" : "i"}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
