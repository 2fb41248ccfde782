import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { call } from "../shell/call.ts";
import { momentInWords } from "../shell/day.ts";
import { Loaded } from "../shell/loaded.tsx";
import { ListFrame } from "./list-frame.tsx";
import type { SectionProps } from "./section-props.ts";
import { TopicForm } from "./topic-form.tsx";

type Topic = {
  code: string;
  district: string;
  districtName: string;
  label: string;
  description: string | null;
  origin: string;
  /** The code of free texts that it was. */
  from: { code: string; wave: string | null } | null;
  createdAt: string;
};
type Loading = { topics: Topic[]; districts: { code: string; name: string }[] };

async function load(): Promise<Outcome<Loading>> {
  const topics = await call(api.fieldwork.topics.$get());
  if (topics.kind === "problem") return topics;
  const choices = await call(api.fieldwork.choices.$get());
  if (choices.kind === "problem") return choices;
  return {
    kind: "done",
    value: { topics: topics.value.topics, districts: choices.value.districts },
  };
}

/** What the districts added themselves: list and add. */
export function TopicsSection({ base, rest }: SectionProps) {
  const [state, again] = useLoaded(load);
  return (
    <Loaded state={state} onAgain={again}>
      {({ topics, districts }) =>
        rest === "neu" ? (
          <TopicForm back={base} districts={districts} />
        ) : (
          <ListFrame
            title={say(SETUP_DE, "section.topics")}
            add={say(SETUP_DE, "topics.add")}
            href={`${base}/neu`}
          >
            {topics.length === 0 && <p class="lead">{say(SETUP_DE, "topics.none")}</p>}
            {topics.length > 0 && (
              <ul class="sheet rows">
                {topics.map((topic) => (
                  <li key={`${topic.district}/${topic.code}`}>
                    <span class="what">
                      <b>{topic.label}</b>
                      {topic.description !== null && <span>{topic.description} </span>}
                      <span class="soft">
                        {topic.districtName} · {originInWords(topic)} ·{" "}
                        {momentInWords(topic.createdAt)}
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </ListFrame>
        )
      }
    </Loaded>
  );
}

function originInWords({ origin, from }: Topic): string {
  if (from) return say(SETUP_DE, "topic.origin.code", { code: from.code, wave: from.wave ?? "–" });
  return say(SETUP_DE, origin === "hall" ? "topic.origin.hall" : "topic.origin.free_text");
}
