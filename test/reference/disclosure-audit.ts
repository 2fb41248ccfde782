import * as v from "valibot";
import { audit } from "../../surveys/disclosure/attack/audit.ts";
import { over } from "../../surveys/disclosure/attack/known-sums.ts";
import { comparing } from "./comparing.ts";
import { Items } from "./shapes.ts";

const Input = v.object({
  k: v.number(),
  hiddenMeansSmall: v.boolean(),
  atoms: v.record(v.string(), v.number()),
  views: v.array(v.object({ id: v.string(), atoms: Items, shown: v.boolean() })),
});

// The sizes of the atoms only make the numbers that are shown; the audit never sees them.
export const compareDisclosureAudit = comparing(Input, ({ k, hiddenMeansSmall, atoms, views }) => {
  const shown = views.filter((view) => view.shown);
  const hidden = hiddenMeansSmall ? views.filter((view) => !view.shown) : [];
  const found = audit(
    {
      published: shown.map(({ id, atoms: cells }) => ({
        name: id,
        cells: over(cells),
        people: cells.reduce((sum, cell) => sum + (atoms[cell] ?? 0), 0),
      })),
      heldBack: hidden.map(({ id, atoms: cells }) => ({
        name: id,
        cells: over(cells),
        atMost: k - 1,
      })),
    },
    k,
  );
  if (found.kind === "contradiction") return {};
  const combined = found.exposures.filter(({ by }) => by === "combination");
  const bounds = Object.entries(atoms).map(([atom]) => [atom, found.bounds.get(atom)] as const);
  return {
    safe: found.exposures.length === 0,
    derivableGroups: combined.map(({ cells }) => cells),
    bounds: Object.fromEntries(
      bounds.map(([atom, ends]) => [atom, [ends?.least ?? 0, ends?.greatest ?? null]]),
    ),
    exactSmall: bounds
      .flatMap(([atom, ends]) =>
        ends && ends.least === ends.greatest && ends.least > 0 && ends.least < k ? [atom] : [],
      )
      .sort(),
  };
});
