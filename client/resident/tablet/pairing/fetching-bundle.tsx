import { useEffect } from "preact/hooks";
import type { DeviceBundle } from "../../../../surveys/wire/device.ts";
import { Heading } from "../../frame/heading.tsx";
import { StaffPage } from "../staff-page.tsx";
import { staffWords } from "../staff-words.ts";

const MILLISECONDS_BETWEEN_TRIES = 5_000;

/** Paired, but the questions have not come yet. It goes on trying, and says so. */
export function FetchingBundle({
  onTry,
  onFetched,
}: {
  /** One try; undefined where nothing came. */
  onTry: () => Promise<DeviceBundle | undefined>;
  onFetched: (bundle: DeviceBundle) => void;
}) {
  const once = async () => {
    const bundle = await onTry();
    if (bundle !== undefined) onFetched(bundle);
  };
  useEffect(() => {
    void once();
    const trying = setInterval(once, MILLISECONDS_BETWEEN_TRIES);
    return () => clearInterval(trying);
  }, []);
  return (
    <StaffPage title={staffWords("waiting.title")}>
      <header>
        <Heading text={staffWords("waiting.title")} quiet />
      </header>
      <p class="lead" role="status">
        {staffWords("waiting.text")}
      </p>
      <button class="btn primary big" type="button" onClick={once}>
        {staffWords("waiting.again")}
      </button>
    </StaffPage>
  );
}
