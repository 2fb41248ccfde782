// @ts-check
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** What is already compressed gains nothing. */
const texts = /\.(js|css|svg|json)$/;

/**
 * Puts compressed copies beside a folder's files, once at the build, so that the server only has to send them.
 *
 * @param {string} folder with built files; those of its subfolders stay as they are
 */
export function precompress(folder) {
  for (const name of readdirSync(folder)) {
    if (!texts.test(name)) continue;
    const content = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
  }
}
