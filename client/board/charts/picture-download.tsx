import "./picture.css";
import { useContext, useState } from "preact/hooks";
import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { shortFingerprint } from "../../../surveys/report/stamp.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { pngOf } from "./png-of.ts";
import { ShownResult } from "./shown-result.ts";

/**
 * Takes a picture along: both files are drawn from the result that the table shows. Nothing stands here where
 * nothing may be drawn.
 *
 * @param name what the picture is of, for the file's name
 * @param title the same in words: several pictures on one page have buttons of the same text
 * @param fingerprint of the release it is drawn from, where that is not the result's
 * @param draw makes the SVG; null where there is no picture
 */
export function PictureDownload({
  name,
  title,
  fingerprint,
  draw,
}: {
  name: string;
  title: string;
  fingerprint?: string;
  draw: (result: DistrictResult) => string | null;
}) {
  const [failed, setFailed] = useState(false);
  const result = useContext(ShownResult);
  const svg = result && draw(result);
  if (!result || svg === null) return null;
  const mark = fingerprint ?? result.releases[0]?.fingerprint;
  const file = [result.district.code, name, mark && shortFingerprint(mark)]
    .filter(Boolean)
    .join("-");
  const savePng = () =>
    pngOf(svg).then(
      (png) => save(png, `${file}.png`),
      () => setFailed(true),
    );
  return (
    <div class="picture-files">
      <button class="btn plain" type="button" onClick={() => void savePng()}>
        {say(PICTURES_DE, "png")} <Of title={title} />
      </button>
      <button
        class="btn plain"
        type="button"
        onClick={() => save(new Blob([svg], { type: "image/svg+xml" }), `${file}.svg`)}
      >
        {say(PICTURES_DE, "svg")} <Of title={title} />
      </button>
      <p role="status">{failed && say(PICTURES_DE, "png.failed")}</p>
    </div>
  );
}

/** Heard, not seen: beside its picture the button is clear. */
function Of({ title }: { title: string }) {
  return <span class="hide">{title}</span>;
}

function save(blob: Blob, file: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  URL.revokeObjectURL(address);
}
