/** The light colours of tokens.css: a downloaded picture goes onto paper, whatever the screen wears. */
export const PALETTE = {
  ink: "#14222A",
  soft: "#445159",
  sheet: "#FFFFFF",
  hair: "#D5CCBA",
  line: "#6C787F",
  grid: "#CFC6B4",
  voice: "#0B5560",
  onVoice: "#FFFFFF",
  lampWash: "#FDF0CC",
  diverging: ["#8C3A14", "#E0A57E", "#EFEAE0", "#8CC0C2", "#0B5560"],
  onDiverging: ["#FFFFFF", "#14222A", "#14222A", "#14222A", "#FFFFFF"],
} as const;

/** The colour of a step of a scale: the ends of the scale wear the ends of the colours. */
export function colourOf(
  colours: readonly string[],
  step: number,
  steps: readonly unknown[],
): string {
  const at = Math.round((step * (colours.length - 1)) / Math.max(1, steps.length - 1));
  return colours[at] ?? PALETTE.voice;
}
