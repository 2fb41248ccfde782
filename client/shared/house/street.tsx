import type { House } from "./street-houses.ts";
import { HOUSES, TREES } from "./street-houses.ts";

/**
 * The one street that runs through all four apps. It fills its parent: give that
 * `position: relative` and a height, and the picture `position: absolute; inset: 0`.
 *
 * bench: two people on the bench (start, public page) · lit: one window more has light (thanks) ·
 * quiet: houses alone (sign-in, office).
 */
export type Scene = "bench" | "lit" | "quiet";

/**
 * @param scene what stands in front of the houses
 * @param height of the picture's own measure, 420 for a tall one, 300 for a strip
 * @param wide two streets side by side, for strips across a desktop screen
 */
export function Street({
  scene = "quiet",
  height = 300,
  wide = false,
}: {
  scene?: Scene;
  height?: 300 | 420;
  wide?: boolean;
}) {
  const ground = height - PAVEMENT[scene](height);
  return (
    <svg
      class="street"
      viewBox={`0 0 ${wide ? 2400 : 1200} ${height}`}
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <Stretch height={height} ground={ground} gap={scene === "lit"} />
      {wide && (
        <g transform="translate(1200 0)">
          <Stretch height={height} ground={ground} gap={false} />
        </g>
      )}
      {scene === "lit" && <LitHouse ground={ground} />}
      {scene === "bench" && (
        <>
          <g transform={`translate(805 ${height - 8})`}>
            <Lantern />
          </g>
          <g transform={`translate(600 ${height - 8})`}>
            <Bench />
          </g>
        </>
      )}
    </svg>
  );
}

const PAVEMENT: Record<Scene, (height: 300 | 420) => number> = {
  bench: (height) => (height === 420 ? 90 : 64),
  lit: () => 50,
  quiet: () => 38,
};

const TONES: Record<House["tone"], string> = {
  far: "color-mix(in srgb, var(--voice-tint) 62%, var(--dusk))",
  middle: "var(--voice-tint)",
  near: "color-mix(in srgb, var(--voice) 30%, var(--voice-tint))",
};

/** Sky, houses, trees and ground of one street. `gap`: without the tree where the lit house stands. */
function Stretch({ height, ground, gap }: { height: number; ground: number; gap: boolean }) {
  return (
    <>
      <rect width="1200" height={height} fill="var(--dusk)" />
      <circle cx="960" cy="92" r="46" fill="var(--lamp-wash)" />
      <g transform={`translate(0 ${ground})`}>
        {HOUSES.map((house) => (
          <HousePicture key={house.outline} house={house} />
        ))}
        {TREES.filter(({ x }) => !(gap && x === 652)).map(({ x, trunk, crown }) => (
          <g key={x} transform={`translate(${x} 0)`}>
            <rect x="-3" y={-trunk} width="6" height={trunk} fill="var(--clay)" opacity=".75" />
            <circle cy={-trunk - crown * 0.4} r={crown} fill="var(--leaf)" />
          </g>
        ))}
        <rect width="1200" height={height - ground} fill="var(--sunken)" />
        <rect width="1200" height="5" fill="var(--voice)" opacity=".35" />
      </g>
    </>
  );
}

/** Windows of one kind are one path: a street of elements would slow the first picture. */
function HousePicture({ house: { tone, outline, columns, rows, lit } }: { house: House }) {
  const dark: string[] = [];
  const light: string[] = [];
  const bars: string[] = [];
  for (const [column, x] of columns.entries())
    for (const [row, y] of rows.entries())
      if (lit.some(([litColumn, litRow]) => litColumn === column && litRow === row)) {
        light.push(`M${x} ${y}h20v26h-20z`);
        bars.push(`M${x + 10} ${y}v26M${x} ${y + 13}h20`);
      } else dark.push(`M${x} ${y}h20v26h-20z`);
  return (
    <>
      <path d={outline} fill={TONES[tone]} />
      <path d={dark.join("")} fill="var(--voice)" opacity=".28" />
      {light.length > 0 && (
        <>
          <path d={light.join("")} fill="var(--lamp)" />
          <path d={bars.join("")} stroke="var(--note)" stroke-width="1.6" opacity=".6" />
        </>
      )}
    </>
  );
}

function LitHouse({ ground }: { ground: number }) {
  return (
    <g transform={`translate(600 ${ground})`}>
      <path d="M-104-1a104 104 0 0 1 208 0z" fill="var(--lamp)" opacity=".3" />
      <path d="M-62 0v-112l62-54 62 54V0z" fill="var(--clay)" />
      <path d="M-26-98h52v62h-52z" fill="var(--lamp)" stroke="var(--ink)" stroke-width="5" />
      <path d="M0-98v62M-26-67h52" stroke="var(--ink)" stroke-width="4" />
    </g>
  );
}

function Lantern() {
  return (
    <>
      <circle cy="-248" r="62" fill="var(--lamp)" opacity=".28" />
      <path d="M0 0v-232" stroke="var(--voice-strong)" stroke-width="9" />
      <path
        d="M-20-226h40l-8-36h-24z"
        fill="var(--lamp)"
        stroke="var(--voice-strong)"
        stroke-width="6"
        stroke-linejoin="round"
      />
    </>
  );
}

/** Two people seen from behind, and the bench in front of them. */
function Bench() {
  return (
    <>
      <path d="M-118-34c0-58 4-112 58-112s58 54 58 112z" fill="var(--clay)" />
      <path d="M6-34c0-66 6-128 66-128s66 62 66 128z" fill="var(--voice-strong)" />
      <path d="M-74-160h26v26h-26zM-30-172c5 2 6 12-1 14z" fill="var(--skin-1)" />
      <circle cx="-60" cy="-180" r="34" fill="var(--silver)" />
      <circle cx="-60" cy="-217" r="14" fill="var(--silver)" />
      <path d="M58-176h28v28H58z" fill="var(--skin-2)" />
      <circle cx="70" cy="-198" r="36" fill="#2B1D17" />
      <path
        d="M40-186c8 16 50 18 61-1l-3 18c-12 12-44 12-55-1zM36-196c-7 1-7 14 2 15z"
        fill="var(--skin-2)"
      />
      <path d="M-98-30h24v26h-24zM-46-30h24v26h-24z" fill="#3A4A52" />
      <path d="M34-30h24v26h-24zM92-30h24v26h-24z" fill="#5B4636" />
      {[-102, -50, 30, 88].map((x) => (
        <rect key={x} x={x} y="-8" width="32" height="11" rx="5" fill="var(--ink)" />
      ))}
      <rect x="-176" y="-104" width="352" height="19" rx="4" fill="var(--voice)" />
      <rect x="-176" y="-76" width="352" height="19" rx="4" fill="var(--voice)" />
      <rect x="-186" y="-44" width="372" height="17" rx="4" fill="var(--voice-strong)" />
      <path d="M-158-110h13V2h-13zM145-110h13V2h-13z" fill="var(--voice-strong)" />
    </>
  );
}
