/** Files that are kept beside the app itself, once somebody needs them here. */
export const FONTS_KEPT = "nachbarstimme-fonts";
export const RECORDINGS_KEPT = "nachbarstimme-recordings";

export function isFont(pathname: string): boolean {
  return /^\/assets\/[^/]+\.woff2$/.test(pathname);
}

export function isRecording(pathname: string): boolean {
  return pathname.startsWith("/api/survey/recordings/");
}
