import { DemoBanner } from "../shared/house/demo-banner.tsx";
import { useWords } from "./words.ts";

/** Says that the data are invented. */
export function Demo() {
  return <DemoBanner text={useWords()("demo")} />;
}
