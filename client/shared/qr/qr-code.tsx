import "./qr-code.css";
import { encodeQR } from "qr";

/** Modules of white around the pattern, so that cameras find its edge (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/**
 * A QR code, dark on white in every theme: many cameras read no inverted codes. Loads an encoder of 5 kB,
 * so import it where it is shown (`Lazy`, `later`).
 *
 * @example
 * <QrCode text="https://stadt.example/s/cotta" alt="QR-Code mit der Adresse der Umfrage" />
 *
 * @param text what a camera reads
 * @param alt what it leads to, for people who do not see it
 * @param correction how much of it may be dirty or torn: "low" holds more, and is enough on a screen
 */
export function QrCode({
  text,
  alt,
  correction = "medium",
}: {
  text: string;
  alt: string;
  correction?: "low" | "medium";
}) {
  const modules = encodeQR(text, "raw", { border: QUIET_ZONE, ecc: correction });
  const size = modules.length;
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={alt}>
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={modules.map(rowPath).join("")} fill="#000" />
    </svg>
  );
}

/** The dark runs of one row as a path: one rectangle per run. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x] || row[x - 1]) continue;
    const end = row.indexOf(false, x);
    path += `M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`;
  }
  return path;
}
