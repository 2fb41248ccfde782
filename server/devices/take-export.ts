import * as v from "valibot";
import type { ExportTaken } from "../../surveys/wire/device.ts";
import { SealedExport } from "../../surveys/wire/device.ts";
import type { Delivery } from "../../surveys/wire/submission.ts";
import type { Person } from "../access/person.ts";
import { record } from "../access/record.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import type { Taken } from "../take-delivery.ts";
import { takeDelivery } from "../take-delivery.ts";

/** Ten thousand sealed answers with words in each are not half of it. */
const MOST_BYTES = 128 * 1_048_576;

/** So many wait together for one commit. */
const AT_ONCE = 64;

/**
 * Reads the file that a tablet wrote when its network was dead for good.
 *
 * @throws {ProblemError} file.too-large, or device.export-malformed where it is none
 */
export async function sealedExport(request: Request): Promise<SealedExport> {
  const text = await textWithin(request, MOST_BYTES);
  if (text === undefined) throw new ProblemError("file.too-large");
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new ProblemError("device.export-malformed");
  }
  const parsed = v.safeParse(SealedExport, file);
  if (!parsed.success) throw new ProblemError("device.export-malformed");
  return parsed.output;
}

/** Takes in every parcel of such a file by the one intake. Safe to repeat: then all are there already. */
export async function takeExport(
  context: Context,
  { device, name, parcels }: SealedExport,
  person: Person,
): Promise<ExportTaken> {
  const counted: ExportTaken = { stored: 0, repeated: 0, refused: [] };
  for (let from = 0; from < parcels.length; from += AT_ONCE) {
    const some = parcels.slice(from, from + AT_ONCE);
    const taken = await Promise.all(
      some.map(async (parcel) => ({
        id: idOf(parcel),
        became: await takeDelivery(context, parcel, { kind: "export", person, device }),
      })),
    );
    for (const { id, became } of taken) count(counted, id, became);
  }
  const { stored, repeated, refused } = counted;
  const detail = { stored, repeated, refused: refused.length };
  await record(context, context.database.kysely, person.id, "device.export-taken", name, detail);
  return counted;
}

function count(counted: ExportTaken, id: string, became: Taken): void {
  if (became.kind === "taken") counted[became.outcome] += 1;
  else counted.refused.push({ id, code: became.problem.code, where: [...became.problem.where] });
}

function idOf(parcel: Delivery): string {
  return parcel.form === "open" ? parcel.submission.id : parcel.id;
}

/** A body as text; undefined where it has more bytes than are allowed, of which no more are read. */
async function textWithin(request: Request, most: number): Promise<string | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return undefined;
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = "";
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > most) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
