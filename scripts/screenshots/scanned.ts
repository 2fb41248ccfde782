import type { Browser, Locator } from "playwright-core";
import decodeQR from "qr/decode.js";

/**
 * Reads a QR as a camera would: from a picture of the screen.
 *
 * @param browser draws the picture, so that its points can be read
 */
export async function scanned(browser: Browser, picture: Locator): Promise<string> {
  const png = (await picture.screenshot()).toString("base64");
  const page = await browser.newPage();
  const { width, height, points } = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const pen = canvas.getContext("2d");
    if (pen === null) throw new Error("the browser cannot draw");
    pen.drawImage(image, 0, 0);
    const { data: bytes } = pen.getImageData(0, 0, image.width, image.height);
    // As text: a million numbers would take seconds to cross.
    let text = "";
    for (let at = 0; at < bytes.length; at += 0x8000)
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return { width: image.width, height: image.height, points: btoa(text) };
  }, png);
  await page.close();
  return decodeQR({ width, height, data: new Uint8Array(Buffer.from(points, "base64")) });
}
