import "./offers.css";
import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { QuestionResult } from "../../../surveys/wire/findings.ts";
import type { Share } from "../../../surveys/wire/shares.ts";
import { isPercent } from "../../shared/results/numbers.ts";
import { ShareBar } from "../../shared/results/share-bar.tsx";
import { PictureDownload } from "../charts/picture-download.tsx";
import { offersPicture } from "../pictures/offers-picture.ts";
import { ShareValue } from "./share-value.tsx";
import { namesOf } from "./words.ts";

type Choice = Extract<QuestionResult, { kind: "choice" }>;
type Side = "offer" | "need";
type Row = { code: string; label: string } & Record<Side, Share>;

/** The two questions that ask for the same kinds of help from both ends. */
const QUESTIONS: Readonly<Record<Side, string>> = { offer: "help_offer", need: "help_need" };

/** What people offer and what they need, help by help; nothing where a questionnaire does not ask both. */
export function Offers({ questions }: { questions: readonly QuestionResult[] }) {
  const [offer, need] = [QUESTIONS.offer, QUESTIONS.need].map((id) =>
    questions.find((one): one is Choice => one.kind === "choice" && one.question.id === id),
  );
  if (!offer || !need) return null;
  // "I cannot help" and "I need no help" have one code and are not the same help.
  const rows = offer.options.flatMap(({ code, label, share }): Row[] => {
    const needed = need.options.find((one) => one.code === code && one.label === label);
    return needed ? [{ code, label, offer: share, need: needed.share }] : [];
  });
  const sentence = sentenceOf(rows);
  const base = [
    say(BESIDE_DE, "offers.base", { offer: offer.n, need: need.n }),
    say(BESIDE_DE, "offers.about"),
  ].join(" ");
  return (
    <section class="sheet" aria-labelledby="offers">
      <h2 id="offers">{say(BESIDE_DE, "offers.title")}</h2>
      {sentence !== "" && (
        <p>
          <b>{sentence}</b>
        </p>
      )}
      <table class="plain stacked offers">
        <caption class="hide">{say(BESIDE_DE, "offers.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{say(BESIDE_DE, "offers.column")}</th>
            <th scope="col">{say(BESIDE_DE, "offers.offer")}</th>
            <th scope="col">{say(BESIDE_DE, "offers.need")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{row.label}</th>
              <Cell side="offer" share={row.offer} />
              <Cell side="need" share={row.need} />
            </tr>
          ))}
        </tbody>
      </table>
      <p class="base soft">{base}</p>
      <PictureDownload
        name="angebot-und-bedarf"
        title={say(BESIDE_DE, "offers.title")}
        draw={(shown) =>
          offersPicture(shown, rows, {
            sentence: sentence || say(BESIDE_DE, "offers.title"),
            base,
          })
        }
      />
    </section>
  );
}

function Cell({ side, share }: { side: Side; share: Share }) {
  return (
    <td data-title={say(BESIDE_DE, `offers.${side}`)}>
      {isPercent(share) && <ShareBar share={share} />}
      <ShareValue share={share} />
    </td>
  );
}

/** Which help is named most; empty where there are too few answers to say so. */
function sentenceOf(rows: readonly Row[]): string {
  const offered = mostNamed(rows, "offer");
  const needed = mostNamed(rows, "need");
  if (offered === "" || needed === "") return "";
  return say(BESIDE_DE, "offers.sentence", { offered, needed });
}

/** The help named most, or all that were named as often; empty below 30 answers. */
function mostNamed(rows: readonly Row[], side: Side): string {
  const counts = rows.map((row) => (isPercent(row[side]) ? row[side].count : 0));
  const most = Math.max(0, ...counts);
  if (most === 0) return "";
  return namesOf(
    rows.filter((_, index) => counts[index] === most).map(({ label }) => ({ short: label })),
  );
}
