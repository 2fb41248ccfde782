import { useCallback } from "preact/hooks";
import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { numberWord } from "../../../surveys/messages/priorities/say-sentences.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Evidence } from "../../../surveys/wire/evidence.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { api } from "../../shared/api/client.ts";
import { PictureDownload } from "../charts/picture-download.tsx";
import { Agreements } from "../parts/agreements.tsx";
import { EvidenceTable } from "../parts/evidence-table.tsx";
import { SampleNote } from "../parts/sample-note.tsx";
import { namesOf } from "../parts/words.ts";
import { evidencePicture } from "../pictures/evidence-picture.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";

/** More names than this make a list, not a sentence. */
const MOST_NAMES = 3;

/** Residents and professionals side by side: never one mixed score. */
export function EvidenceView({ result, onShown }: { result: DistrictResult; onShown: () => void }) {
  const load = useCallback(() => loadEvidence(result), [result]);
  const loadOrder = useCallback(() => loadEvidence(result, { order: "common" }), [result]);
  return (
    <Loaded load={load} onShown={onShown}>
      {(evidence) => (
        <>
          <div class="headline">
            <h1 tabIndex={-1}>{sentenceOf(evidence)}</h1>
            <p class="soft">{say(BESIDE_DE, "evidence.about")}</p>
          </div>
          {evidence.topics.length === 0 ? (
            <p class="lead">{say(BESIDE_DE, "evidence.one.text")}</p>
          ) : (
            <>
              <section class="sheet">
                <EvidenceTable evidence={evidence} />
                <Foot evidence={evidence} />
                <PictureDownload
                  name="fachkraefte-und-andere"
                  title={say(BOARD_DE, "view.evidence")}
                  draw={(shown) => evidencePicture(shown, evidence, sentenceOf(evidence))}
                />
              </section>
              <div class="two-col agreements">
                <Agreements evidence={evidence} loadOrder={loadOrder} />
                <div class="beside">
                  <SampleNote />
                </div>
              </div>
            </>
          )}
        </>
      )}
    </Loaded>
  );
}

function loadEvidence(
  { district, questionnaire, wave }: DistrictResult,
  more: { order?: "common" } = {},
) {
  const query = { questionnaire: questionnaire.id, ...(wave !== null && { wave }), ...more };
  return call<Evidence>(
    api.results[":district"].evidence.$get({ param: { district: district.code }, query }),
  );
}

/** Topics that only one column knows: they have no row, and are not forgotten. */
function Foot({ evidence: { sources } }: { evidence: Evidence }) {
  return (
    <div class="base soft">
      <p>{say(BESIDE_DE, "evidence.places")}</p>
      {sources.map(
        ({ questionnaire, title, alone }) =>
          alone.length > 0 && (
            <p key={questionnaire}>
              {say(BESIDE_DE, "evidence.alone", {
                title: say(de, "quote", { topic: title }),
                topics: namesOf(alone),
              })}
            </p>
          ),
      )}
    </div>
  );
}

/** What lies beside each other, in a sentence: the topics that every column puts first, if it is known. */
function sentenceOf({ sources, topics, places }: Evidence): string {
  if (sources.length < 2) return say(BESIDE_DE, "evidence.one");
  if (topics.length === 0) return say(BESIDE_DE, "evidence.noCommon");
  const number = numberWord(de, places);
  if (sources.length > 2 || sources.some(({ hasFirst }) => !hasFirst))
    return say(BESIDE_DE, "evidence.beside", { count: topics.length });
  const both = topics.filter(({ entries }) =>
    entries.every((entry) => entry.kind === "shown" && entry.inFirst),
  );
  if (both.length === 0) return say(BESIDE_DE, "evidence.both.none", { places: number });
  return say(BESIDE_DE, both.length === 1 ? "evidence.both.one" : "evidence.both", {
    topics: namesOf(both.slice(0, MOST_NAMES).map(({ topic }) => topic)),
    places: number,
  });
}
