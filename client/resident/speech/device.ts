/** A stretch of characters: `from` is the first, `to` the one behind the last. */
export type Span = { readonly from: number; readonly to: number };

/** What makes sound. Behind this line stand the browser's voices and its player. */
export type SpeechDevice = {
  /** Whether a voice for this language lies on the device itself. */
  hasVoice(language: string): boolean;
  /** Tells when voices have come or gone. Returns how to stop listening. */
  watchVoices(onChange: () => void): () => void;
  /**
   * Says a text and tells each word as it comes, where the voice does. Resolves at its end, or at once
   * when the signal stops it. @throws {Error} where the voice fails
   */
  say(
    text: string,
    language: string,
    onWord: (word: Span) => void,
    signal: AbortSignal,
  ): Promise<void>;
  /** Plays a recording, the same way. @throws {Error} where it cannot be fetched or played */
  play(address: string, signal: AbortSignal): Promise<void>;
};
