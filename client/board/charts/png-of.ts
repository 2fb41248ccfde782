import typeface from "../../shared/look/fonts/atkinson-latin.woff2?url";

/** Pixels per unit of the picture: sharp on paper, and on a large screen. */
const SCALE = 2;

/**
 * Draws an SVG as a PNG. A picture inside of a picture loads nothing, so our typeface goes in with it.
 *
 * @throws {Error} where the browser cannot draw it
 */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await withTypeface(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

/** Without net and without the file in the browser's memory, the next typeface of the list is taken. */
async function withTypeface(svg: string): Promise<string> {
  const file = await fetch(typeface).catch(() => null);
  if (!file?.ok) return svg;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const face = `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:200 800;src:url(data:font/woff2;base64,${base64})}`;
  return svg.replace("</desc>", `</desc><style>${face}</style>`);
}
