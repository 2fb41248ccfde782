import type { ComponentChildren } from "preact";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { notCountedWords } from "../../../surveys/messages/priorities/say-not-counted.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { FORMAT } from "./words.ts";

/** The foot of a picture: what it rests on, from when it is, and which release. */
export function ReleaseFoot({
  result: { releases, threshold },
  children,
}: {
  result: DistrictResult;
  children: ComponentChildren;
}) {
  const one = releases.length === 1;
  return (
    <div class="base soft">
      <p>{children}</p>
      {releases.map(({ wave, number, madeAt, fingerprint, notCounted }) => (
        <p key={fingerprint}>
          {say(BOARD_DE, one ? "base.release" : "base.release.of", {
            wave: wave.name,
            date: FORMAT.day(madeAt),
            number,
          })}{" "}
          {notCountedWords(notCounted, threshold, (key, values) => say(de, key, values), "de")}{" "}
          <span class="fingerprint">{say(BOARD_DE, "base.fingerprint", { fingerprint })}</span>
        </p>
      ))}
    </div>
  );
}
