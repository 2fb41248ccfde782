import { TaggedDocument } from "./tagged-document.ts";

/**
 * A document that draws the same thing many times: what was drawn once is written again as it stands in
 * the file, without setting its words anew. Hundreds of forms differ in their numbers alone.
 */
export class RepeatingDocument extends TaggedDocument {
  readonly #known = new Map<object, string>();
  #heard: string[] | undefined;

  /**
   * Draws something, or writes again what was drawn for the same key. A drawing must not depend on what was
   * set before it, and `useFonts` has made its fonts known to the page.
   */
  again(key: object, draw: () => void): void {
    const known = this.#known.get(key);
    if (known !== undefined) {
      this.addContent(known);
      return;
    }
    this.#heard = [];
    draw();
    this.#known.set(key, this.#heard.join("\n"));
    this.#heard = undefined;
  }

  /** A font belongs to a page only once something was written in it there: here, a space. */
  useFonts(names: Iterable<string>): void {
    this.markContent("Artifact", { type: "Layout" });
    for (const name of names) this.font(name).fontSize(1).text(" ", 0, 0, { lineBreak: false });
    this.endMarkedContent();
  }

  override addContent(content: string): this {
    this.#heard?.push(content);
    super.addContent(content);
    return this;
  }
}
