import type { SealingKey } from "../../surveys/wire/sealing.ts";
import { record } from "../access/record.ts";
import type { Context } from "../context.ts";

/** Makes a new key, to which devices seal from now on, and writes it down. The old ones still open. */
export async function rotateKey(context: Context): Promise<SealingKey> {
  const key = await context.keys.rotate();
  await record(context, context.database.kysely, null, "sealing-key.rotated", key.id);
  return key;
}
