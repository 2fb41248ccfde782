import { Icon } from "../../shared/icons/icon.tsx";
import { pictograms } from "../parts.ts";
import { useLater } from "../use-later.ts";

/** A topic's pictogram. Until it is here, or where there is none, the words stand alone. */
export function TopicPictogram({ icon }: { icon: string }) {
  const svg = useLater(pictograms)?.TOPIC_PICTOGRAMS[icon];
  return svg === undefined ? null : <Icon svg={svg} />;
}
