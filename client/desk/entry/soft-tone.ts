const STORED = "nachbarstimme:tone";
const HERTZ = 220;
const LOUDNESS = 0.06;
const SECONDS = 0.12;

let audio: AudioContext | undefined;

/** Whether a refused key may be heard; a person can switch it off on this machine. */
export function isToneOn(): boolean {
  return localStorage.getItem(STORED) !== "off";
}

export function switchTone(on: boolean): void {
  if (on) localStorage.removeItem(STORED);
  else localStorage.setItem(STORED, "off");
}

/** One soft tone: eyes are on the paper, not on the screen. */
export function playTone(): void {
  if (!isToneOn()) return;
  audio ??= new AudioContext();
  const start = audio.currentTime;
  const tone = new OscillatorNode(audio, { frequency: HERTZ });
  const loudness = new GainNode(audio, { gain: LOUDNESS });
  loudness.gain.setTargetAtTime(0, start + SECONDS / 2, SECONDS / 6);
  tone.connect(loudness).connect(audio.destination);
  tone.start(start);
  tone.stop(start + SECONDS);
}
