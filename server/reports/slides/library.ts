import PptxGen from "pptxgenjs";

/** Inches of a slide. */
export type SlidePlace = { x: number; y: number; w: number; h: number };
type Library = typeof PptxGen.default;
export type Deck = InstanceType<Library>;
export type Slide = ReturnType<Deck["addSlide"]>;
export type Words = Parameters<Slide["addText"]>[1];

/**
 * A deck without slides.
 *
 * @throws {Error} where the library's module has changed its form
 */
export function emptyDeck(): Deck {
  const library: unknown = PptxGen;
  if (!isLibrary(library)) throw new Error("pptxgenjs has another form than expected");
  return new library();
}

/** Its types are those of its CommonJS build; the module that Node loads is the class itself. */
function isLibrary(library: unknown): library is Library {
  return typeof library === "function";
}
