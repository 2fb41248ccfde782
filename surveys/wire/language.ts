import * as v from "valibot";

/** How far one language is: GET /api/languages. */
export const LanguageState = v.object({
  language: v.string(),
  /** Whether residents can choose it at a questionnaire today. */
  offered: v.boolean(),
  /** Whether the office has switched it on although native readers have not checked it. */
  switchedOn: v.boolean(),
  /** Checked by native readers: the words around the questions, and every text there is. */
  checked: v.boolean(),
  /** Whether the words around the questions have been checked. */
  interfaceChecked: v.boolean(),
  /** One per questionnaire, and "topics" last: the topics that all questionnaires share. */
  files: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      /** "missing" where there is no file, or texts are missing in it. */
      status: v.picklist(["approved", "draft", "missing"]),
      /** Texts whose German words were changed after the translation was made. */
      stale: v.array(v.object({ path: v.string(), german: v.string(), text: v.string() })),
    }),
  ),
});
export type LanguageState = v.InferOutput<typeof LanguageState>;
export const LanguageStates = v.object({
  languages: v.array(LanguageState),
  /** In the demo, unchecked languages are switched on so that one can look at them. */
  demo: v.boolean(),
});
export type LanguageStates = v.InferOutput<typeof LanguageStates>;

/** PUT /api/languages/:language: offer an unchecked language, or no longer. */
export const LanguageSwitch = v.strictObject({ offered: v.boolean() });
