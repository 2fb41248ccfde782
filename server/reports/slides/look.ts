/** How slides look, in whatever stands on them. Colours as the library wants them, without a sign. */
export const INK = "14222A";
export const SOFT = "445159";
export const VOICE = "0B5560";
export const LINE = "C9D0D3";
/** What every office has: another would be replaced, and lines would break elsewhere. */
export const FONT = "Arial";
/** The language that PowerPoint reads them in. */
export const SPEECH = "de-DE";
