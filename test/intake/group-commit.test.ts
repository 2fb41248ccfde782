import { describe, expect, it } from "vitest";
import type { Arrival, BatchProgress, IntakeWriter } from "../../db/intake/arrival.ts";
import { groupCommit } from "../../server/intake/group-commit.ts";

const PIECE: BatchProgress = {
  batch: "b",
  after: 0,
  position: 2,
  rowsRead: 2,
  rejectedRows: 0,
  rejections: [],
  notices: [],
  rejects: [],
  corrected: 0,
};

function anArrival(id: string): Arrival {
  const sheet = {
    id,
    wave: "w",
    site: "s",
    mode: "paper",
    language: "de",
    wording: "",
    day: "2026-05-04",
    ageGroup: "",
    gender: "",
    answersJson: "{}",
    orderShownJson: null,
    texts: [],
    trace: null,
    digest: id,
    answersDigest: id,
  } as const;
  return { sheet: { ...sheet, texts: [] }, increments: new Int32Array(), identity: null };
}

/** Writes nothing down but in which order it was asked, and lets each commit take a while. */
function commitsOf(): { commits: string[]; writer: IntakeWriter } {
  const commits: string[] = [];
  const store = async (arrivals: readonly Arrival[], progress?: BatchProgress) => {
    commits.push(`${progress ? "piece" : "group"} ${arrivals.map(({ sheet }) => sheet.id).join()}`);
    await new Promise((done) => setTimeout(done, 5));
    return arrivals.map(() => ({ kind: "stored", counted: true }) as const);
  };
  return { commits, writer: { store } };
}

describe("one commit for many", () => {
  it("holds all submissions that are there together", async () => {
    const { commits, writer } = commitsOf();
    const intake = groupCommit(writer);
    await Promise.all(["a", "b", "c"].map((id) => intake.store([anArrival(id)])));
    expect(commits).toEqual(["group a,b,c"]);
  });

  it("lets submissions go before the piece of a file that came first", async () => {
    const { commits, writer } = commitsOf();
    const intake = groupCommit(writer);
    const piece = intake.store([anArrival("row 1"), anArrival("row 2")], PIECE);
    await Promise.all([piece, intake.store([anArrival("a")])]);
    expect(commits).toEqual(["group a", "piece row 1,row 2"]);
  });

  it("does not let an unbroken stream of submissions stop a file", async () => {
    const { commits, writer } = commitsOf();
    const intake = groupCommit(writer);
    let isOver = false;
    const piece = intake.store([anArrival("row")], PIECE).finally(() => {
      isOver = true;
    });
    for (let id = 0; !isOver; id++) await intake.store([anArrival(`${id}`)]);
    await piece;
    expect(commits).toContain("piece row");
  });
});
