/** Why a whole file is refused. Nothing of it is stored. Codes as test/samples/files/README.md names them. */
export type FileRefusal =
  | "empty_file"
  | "no_rows"
  | "html_file"
  | "old_excel"
  | "not_a_table"
  | "too_large_inside"
  | "too_many_columns";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];
const OTHERS = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x1f, 0x8b], // gzip
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], // SQLite
  [0x4d, 0x5a], // a program of Windows
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a],
];
const HTML_WITHIN = 1024;
/** Text has line breaks and tabs; a picture has control characters everywhere. */
const MOST_CONTROL_SHARE = 0.05;

/** What a file is by its bytes: its name says nothing. Text can be a table, a workbook can hold one; the rest is refused. */
export function containerOf(
  head: Uint8Array,
): { kind: "text" } | { kind: "workbook" } | { kind: "refused"; code: FileRefusal } {
  if (isBlank(head)) return refused("empty_file");
  if (startsWith(head, ZIP)) return { kind: "workbook" };
  if (startsWith(head, OLD_EXCEL)) return refused("old_excel");
  if (OTHERS.some((magic) => startsWith(head, magic))) return refused("not_a_table");
  if (isHtml(head)) return refused("html_file");
  return { kind: "text" };
}

/**
 * Whether decoded text is nothing a person wrote. Looked at after decoding, because every second byte of
 * UTF-16 is zero.
 */
export function isBinary(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls += 1;
  }
  return controls > text.length * MOST_CONTROL_SHARE;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function isBlank(head: Uint8Array): boolean {
  return head.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || isMarkByte(byte));
}

/** Bytes of the byte order marks, which make no content by themselves. */
function isMarkByte(byte: number): boolean {
  return byte === 0xef || byte === 0xbb || byte === 0xbf || byte === 0xff || byte === 0xfe;
}

function isHtml(head: Uint8Array): boolean {
  let text = "";
  // Zero bytes are left out: the page may be UTF-16.
  for (const byte of head.subarray(0, HTML_WITHIN))
    if (byte !== 0) text += String.fromCharCode(byte);
  return /<(?:html|table|!doctype\s+html|meta|head|body)[\s>/]/i.test(text);
}

function refused(code: FileRefusal): { kind: "refused"; code: FileRefusal } {
  return { kind: "refused", code };
}
