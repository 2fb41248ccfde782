import { useCallback, useState } from "preact/hooks";
import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { AllTopics } from "../../../surveys/wire/all-topics.ts";
import { api } from "../../shared/api/client.ts";
import { isPercent } from "../../shared/results/numbers.ts";
import { PictureDownload } from "../charts/picture-download.tsx";
import { PlainButtons } from "../parts/plain-buttons.tsx";
import { SampleNote } from "../parts/sample-note.tsx";
import { ShareTable } from "../parts/share-table.tsx";
import { FORMAT, namesOf } from "../parts/words.ts";
import { topicsPicture } from "../pictures/topics-picture.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";

type Listed = AllTopics["questionnaires"][number];
const SORTS = ["file", "share", "name"] as const;
type Sort = (typeof SORTS)[number];

/** Every topic of every questionnaire of the district with its share, without places across them. */
export function TopicsView({ district, onShown }: { district: string; onShown: () => void }) {
  const [sort, setSort] = useState<Sort>("file");
  const load = useCallback(
    () => call<AllTopics>(api.results[":district"].topics.$get({ param: { district } })),
    [district],
  );
  return (
    <Loaded load={load} onShown={onShown}>
      {({ questionnaires, threshold }) => (
        <>
          <div class="headline">
            <h1 tabIndex={-1}>{sentenceOf(questionnaires)}</h1>
            <p class="soft">{say(BESIDE_DE, "topics.text")}</p>
          </div>
          <PlainButtons
            label={say(BESIDE_DE, "topics.sort.label")}
            choices={SORTS.map((id) => ({ id, text: say(BESIDE_DE, `topics.sort.${id}`) }))}
            chosen={sort}
            onChoose={setSort}
          />
          <div class="two-col">
            <div class="questions">
              {questionnaires.map((listed) => (
                <List key={listed.id} listed={listed} threshold={threshold} sort={sort} />
              ))}
            </div>
            <div class="beside">
              <SampleNote />
            </div>
          </div>
        </>
      )}
    </Loaded>
  );
}

function List({ listed, threshold, sort }: { listed: Listed; threshold: number; sort: Sort }) {
  const { id, title, responses, releasedAt, scale, topics, few } = listed;
  return (
    <section class="sheet" aria-labelledby={`list-${id}`}>
      <h2 id={`list-${id}`}>{title}</h2>
      {responses === null || releasedAt === null ? (
        <p class="soft">{say(BESIDE_DE, "topics.few", { threshold })}</p>
      ) : (
        <p class="soft">
          {say(BESIDE_DE, "topics.people", { count: responses, date: FORMAT.day(releasedAt) })}{" "}
          {sort === "share" && !isSortable(listed) && say(BESIDE_DE, "topics.unsorted")}
        </p>
      )}
      {scale === null && <p class="soft">{say(BESIDE_DE, "topics.noScale")}</p>}
      {scale && topics.length > 0 && (
        <ShareTable
          caption={say(BOARD_DE, "priorities.caption", scale)}
          order="none"
          rows={sorted(listed, sort).map((row) => ({ ...row, standing: { kind: "none" } }))}
          mark={({ alsoIn }) =>
            alsoIn.length > 0
              ? say(BESIDE_DE, "topics.alsoIn", { titles: alsoIn.join(", ") })
              : null
          }
        />
      )}
      <PictureDownload
        name={`alle-themen-${id}`}
        title={title}
        draw={(shown) => topicsPicture(shown, listed, sorted(listed, sort))}
      />
      {responses !== null && few.length > 0 && (
        <p class="few-topics soft">
          {say(BOARD_DE, "few.topics", { threshold, topics: namesOf(few) })}
        </p>
      )}
    </section>
  );
}

/** From a few voices no order may be read, so none is made. */
function isSortable({ topics }: Listed): boolean {
  return topics.every(({ share }) => isPercent(share));
}

function sorted(listed: Listed, sort: Sort): Listed["topics"] {
  const { topics } = listed;
  if (sort === "name")
    return topics.toSorted((a, b) => a.topic.label.localeCompare(b.topic.label, "de"));
  if (sort === "share" && isSortable(listed))
    return topics.toSorted((a, b) => b.share.count / b.share.n - a.share.count / a.share.n);
  return topics;
}

function sentenceOf(questionnaires: readonly Listed[]): string {
  const codes = questionnaires.flatMap(({ topics, few }) => [
    ...topics.map(({ topic }) => topic.code),
    ...few.map(({ code }) => code),
  ]);
  const topics = new Set(codes).size;
  return questionnaires.length === 1
    ? say(BESIDE_DE, "topics.headline.one", { topics })
    : say(BESIDE_DE, "topics.headline", { topics, questionnaires: questionnaires.length });
}
