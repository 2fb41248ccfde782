const SAMPLES = 800;

/** A tenth of a second of silence that every browser can play: 8,000 samples a second, 8 bits, one channel. */
export const SILENT_WAV: Buffer = silentWav();

function silentWav(): Buffer {
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + SAMPLES, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36);
  header.writeUInt32LE(SAMPLES, 40);
  return Buffer.concat([header, Buffer.alloc(SAMPLES, 128)]);
}
