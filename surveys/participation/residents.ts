import type { Population } from "../wire/population.ts";

/** The questions of which the city can supply figures. */
export const AGE = "age_group";
export const GENDER = "gender";

/** Residents by code of one of the two questions; empty where the city has supplied none. */
export function residentsBy(
  { populationByAgeGender: figures }: Population,
  question: string,
): ReadonlyMap<string, number> {
  const residents = new Map<string, number>();
  for (const [age, byGender] of Object.entries(figures ?? {}))
    for (const [gender, people] of Object.entries(byGender)) {
      const code = question === AGE ? age : question === GENDER ? gender : null;
      if (code !== null && people > 0) residents.set(code, (residents.get(code) ?? 0) + people);
    }
  return residents;
}
