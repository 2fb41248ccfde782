/** Helper parts that read aloud tell by this event that they are speaking. */
const SPEAKING = "nachbarstimme:speaking";

const SIGNS = [
  "pointerdown",
  "pointermove",
  "touchstart",
  "touchmove",
  "wheel",
  "scroll",
  "keydown",
  "input",
  SPEAKING,
];

/** Tells of every sign that somebody is there: touch, key, pointer, scrolling, speech. Returns the way to stop. */
export function watchSignsOfLife(onSign: () => void): () => void {
  const options = { capture: true, passive: true };
  for (const sign of SIGNS) addEventListener(sign, onSign, options);
  return () => {
    for (const sign of SIGNS) removeEventListener(sign, onSign, options);
  };
}
