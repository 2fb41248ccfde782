import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../shared/icons/icon.tsx";

/** A topic's pictogram. They come in a file of their own, while the start screen is being read. */
export function TopicPictogram({ icon }: { icon: string }) {
  const [pictograms, setPictograms] = useState(loaded);
  useEffect(() => {
    if (pictograms === undefined) loadPictograms().then(setPictograms, () => {});
  }, [pictograms]);
  const svg = pictograms?.[icon];
  return svg === undefined ? null : <Icon svg={svg} />;
}

type Pictograms = Readonly<Record<string, string>>;

let loaded: Pictograms | undefined;

/** Fetches the pictograms, once. Without them the words stand alone, which is enough. */
export async function loadPictograms(): Promise<Pictograms> {
  loaded ??= (await import("./topic-pictograms.ts")).TOPIC_PICTOGRAMS;
  return loaded;
}
