import * as v from "valibot";
import { TEXT_KINDS } from "../coding/codes.ts";
import { Count } from "./count.ts";
import { TopicShare } from "./shares.ts";

/** What people wrote to one question of one wave, as persons per code. */
const ThemeBlock = v.object({
  wave: v.object({ id: v.string(), name: v.string(), startsOn: v.string() }),
  question: v.object({ id: v.string(), text: v.string() }),
  kind: v.picklist(TEXT_KINDS),
  /** Persons whose text was read; null below the threshold. */
  people: v.nullable(Count),
  /** Most persons first. Who wrote of several things counts for each of them once. */
  themes: v.array(v.object({ name: v.string(), belongs: v.string(), share: TopicShare })),
  /** How many codes besides have fewer than k persons. Their names would tell what a few wrote of. */
  few: Count,
  /** Single sentences, released one by one. Nothing stands beside them but the district. */
  quotes: v.array(v.string()),
  release: v.object({ number: Count, madeAt: v.string(), fingerprint: v.string() }),
});
export type ThemeBlock = v.InferOutput<typeof ThemeBlock>;

/** GET /api/results/:district/themes and GET /api/public/results/:district/themes */
export const ThemesResult = v.object({
  threshold: Count,
  district: v.object({ code: v.string(), name: v.string() }),
  blocks: v.array(ThemeBlock),
});
export type ThemesResult = v.InferOutput<typeof ThemesResult>;
