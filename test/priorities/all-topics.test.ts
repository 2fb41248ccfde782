import { describe, expect, it } from "vitest";
import { crossNamed, listedTopics } from "../../surveys/priorities/all-topics.ts";
import { germanWords, ownForm, publishedBy } from "../environment/published.ts";

function listed(id: string, people: number) {
  const form = ownForm(id);
  const material = { ...publishedBy(form, people, 7), ...germanWords(form) };
  return { id, title: id, audience: "residents", releasedAt: null, ...listedTopics(material) };
}

describe("all topics of a district", () => {
  const both = crossNamed([listed("nachbarschaftshilfe", 150), listed("generationen", 40)]);

  it("stand in their questionnaire's order, without places", () => {
    const question = ownForm("nachbarschaftshilfe")
      .questionnaire.pages.flatMap(({ questions }) => questions)
      .find(({ id }) => id === "importance");
    if (question?.type !== "rating") throw new Error("no battery");
    expect(both[0]?.topics.map(({ topic }) => topic.code)).toEqual(
      question.items.map(({ code }) => code),
    );
    expect(JSON.stringify(both)).not.toContain("standing");
  });

  it("show a topic of two questionnaires in both, and say so", () => {
    const lines = both.map(({ topics }) =>
      topics.find(({ topic }) => topic.code === "meeting_place"),
    );
    expect(lines.map((line) => line?.alsoIn)).toEqual([["generationen"], ["nachbarschaftshilfe"]]);
    expect(lines[0]?.share).not.toEqual(lines[1]?.share);
    expect(both[0]?.topics.filter(({ alsoIn }) => alsoIn.length > 0)).toHaveLength(1);
  });

  it("have no number below k", () => {
    const few = listed("generationen", 9);
    expect(few).toMatchObject({ stage: "few", responses: null, topics: [] });
    expect(few.few).toHaveLength(9);
  });
});
