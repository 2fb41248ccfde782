import { describe, expect, it } from "vitest";
import { secondTasksFor } from "../../../../client/desk/home/second-tasks.ts";
import { tasksFor } from "../../../../client/desk/home/tasks.ts";
import type { Me } from "../../../../surveys/wire/account.ts";
import type { SecondTasks } from "../../../../surveys/wire/second-entry.ts";

type SecondStack = SecondTasks["stacks"][number];

const stack = (id: string, more: Partial<SecondStack>): SecondStack => ({
  id,
  site: { code: "library", name: "Bibliothek", district: "Gorbitz" },
  day: "2026-05-12",
  forms: 0,
  questions: [],
  begun: null,
  toDecide: 0,
  ...more,
});
const ME: Me = {
  id: "1",
  name: "Emil Erfassung",
  email: "emil@test.invalid",
  role: "staff",
  permissions: ["paper.enter", "import.run", "import.undo"],
  scope: { kind: "all" },
  demo: false,
};
const shown = (stacks: SecondStack[]) =>
  secondTasksFor(stacks).map(({ title, about, href }) => ({ title, about, href }));

describe("the second entry among the tasks", () => {
  it("names the stack with forms to type and the one with readings to decide", () => {
    expect(shown([stack("a", { forms: 6 }), stack("b", { forms: 3, toDecide: 2 })])).toEqual([
      {
        title: "task.second",
        about: "6 Bögen von Stapel Gorbitz, Bibliothek, 12. Mai 2026",
        href: "/buero/erfassen/a/zweite/form",
      },
      {
        title: "task.mismatches",
        about: "2 Bögen mit zwei Lesarten, Stapel Gorbitz, Bibliothek, 12. Mai 2026",
        href: "/buero/erfassen/b/lesarten",
      },
    ]);
  });

  it("goes on with the form that was begun, and with single questions where no form is left", () => {
    const [begun] = shown([stack("a", { forms: 6 }), stack("b", { forms: 1, begun: "0471" })]);
    expect(begun?.about).toBe(
      "1 Bogen von Stapel Gorbitz, Bibliothek, 12. Mai 2026 · Bogen 0471 ist angefangen",
    );
    const questions = [{ question: "gender", number: 12, forms: 3 }];
    expect(shown([stack("a", { questions })])).toMatchObject([
      {
        about: "Frage 12 auf 3 Bögen von Stapel Gorbitz, Bibliothek, 12. Mai 2026",
        href: "/buero/erfassen/a/zweite/gender",
      },
    ]);
  });

  it("stands behind the first entry and hides none of the usual tasks", () => {
    const titles = (second: SecondStack[], me = ME) =>
      tasksFor(me, true, undefined, secondTasksFor(second)).map(({ title }) => title);
    expect(titles([])).toEqual(["task.entry", "task.import", "task.interview"]);
    expect(titles([stack("a", { forms: 6, toDecide: 1 })])).toEqual([
      "task.entry",
      "task.second",
      "task.mismatches",
      "task.import",
      "task.interview",
    ]);
    expect(titles([stack("a", { forms: 6 })], { ...ME, permissions: ["results.read"] })).toEqual([
      "task.board",
    ]);
  });
});
