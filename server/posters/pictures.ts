/** One filled shape: an SVG path and its colour. */
export type Shape = { path: string; fill: string; opacity?: number };

const INK = "#14222a";
const VOICE = "#0b5560";
const VOICE_STRONG = "#063d46";
const LAMP = "#f4b93a";
const CLAY = "#b5583a";
const TINT = "#8dbabd";
const FAR = "#a5c5c8";
const DUSK = "#c9dedd";

/** The mark, 42 by 34: one shape twice, a house and, turned over, a speech bubble. */
export const MARK: readonly Shape[] = [
  { path: "M2 32V13L11 3l9 10v19z", fill: VOICE },
  { path: "M8 17h6v7h-6z", fill: LAMP },
  { path: "M41 1v20.4l-10 11-10-11V1z", fill: INK },
  { path: "M39 3v17.6l-8 8.8-8-8.8V3z", fill: LAMP },
  { path: "M27 8.8h8v2.4h-8zM27 14.3h5.5v2.4h-5.5z", fill: INK },
];

/** A row of houses at dusk with a few lit windows, 600 by 150; the ground is the lower edge. */
export const STREET: readonly Shape[] = [
  { path: "M0 0h600v150H0z", fill: DUSK },
  { path: house(10, 92, 58, 84) + house(372, 66, 60, 88) + block(196, 84, 92), fill: FAR },
  { path: house(96, 92, 70, 104) + house(444, 82, 74, 108) + block(520, 90, 78), fill: TINT },
  {
    path: windows([112, 138, 160], [62, 88]) + windows([460, 486], [58, 84]),
    fill: VOICE,
    opacity: 0.4,
  },
  { path: windows([214, 246], [76, 102]) + windows([538, 570], [88]), fill: VOICE, opacity: 0.3 },
  { path: windows([138], [62]) + windows([486], [84]) + windows([246], [76]), fill: LAMP },
  { path: "M0 138h600v12H0z", fill: "#eae4d6" },
];

/** Two people on a bench, seen from behind: 380 by 240, its middle at 0, the ground at 0. */
export const BENCH: readonly Shape[] = [
  { path: "M-118-34c0-58 4-112 58-112s58 54 58 112z", fill: CLAY },
  { path: "M6-34c0-66 6-128 66-128s66 62 66 128z", fill: VOICE_STRONG },
  { path: `M-74-160h26v26h-26z`, fill: "#e3b58f" },
  { path: `${circle(-60, -180, 34)}${circle(-60, -217, 14)}`, fill: "#b9bebd" },
  { path: "M58-176h28v28H58z", fill: "#8a5a3c" },
  { path: circle(70, -198, 36), fill: "#2b1d17" },
  { path: "M40-186c8 16 50 18 61-1l-3 18c-12 12-44 12-55-1z", fill: "#8a5a3c" },
  { path: "M-98-30h24v30h-24zM-46-30h24v30h-24z", fill: "#3a4a52" },
  { path: "M34-30h24v30h-24zM92-30h24v30h-24z", fill: "#5b4636" },
  { path: "M-176-104h352v19h-352zM-176-76h352v19h-352z", fill: VOICE },
  { path: "M-186-44h372v17h-372zM-158-110h13V2h-13zM145-110h13V2h-13z", fill: VOICE_STRONG },
];

function house(left: number, width: number, eaves: number, ridge: number): string {
  return `M${left} 150v-${eaves}l${width / 2} -${ridge - eaves}l${width / 2} ${ridge - eaves}v${eaves}z`;
}

function block(left: number, width: number, height: number): string {
  return `M${left} 150v-${height}h${width}v${height}z`;
}

function windows(columns: readonly number[], rows: readonly number[]): string {
  return columns.flatMap((x) => rows.map((y) => `M${x} ${y}h11v14h-11z`)).join("");
}

function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 -${2 * radius} 0z`;
}
