import * as v from "valibot";

const Code = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_]*$/));

/** The topics that all questionnaires share, so that their results can be laid side by side. */
export const Topics = v.strictObject({
  languages: v.pipe(v.array(v.string()), v.minLength(1)),
  themes: v.array(Code),
  topics: v.array(
    v.strictObject({ code: Code, theme: Code, icon: v.string(), usedIn: v.array(Code) }),
  ),
});

export type Topics = v.InferOutput<typeof Topics>;
