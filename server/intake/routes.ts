import { Hono } from "hono";
import type { Receipt } from "../../surveys/wire/submission.ts";
import { Delivery } from "../../surveys/wire/submission.ts";
import type { Context } from "../context.ts";
import { accept } from "../intake-door.ts";
import { body } from "../parse-body.ts";
import { ProblemError, problemResponse } from "../problem-response.ts";

/** Takes in what devices send. Safe to repeat: the device makes the id. */
export const submissions = (context: Context) =>
  new Hono().post("/", body(Delivery), async (c) => {
    const { submission } = c.req.valid("json");
    const acceptance = await accept(context, submission);
    if (acceptance.kind === "refused") return problemResponse(acceptance.problem);
    const { id } = submission;
    switch (acceptance.outcome.kind) {
      case "stored":
        return c.json({ id, outcome: "stored" } satisfies Receipt, 201);
      case "repeated":
        return c.json({ id, outcome: "repeated" } satisfies Receipt, 200);
      case "conflict":
      case "contradicting":
        throw new ProblemError("submission.conflict", id);
      case "withdrawn":
        throw new ProblemError("submission.withdrawn", id);
    }
  });
