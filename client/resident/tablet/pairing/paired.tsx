import type { DeviceBundle } from "../../../../surveys/wire/device.ts";
import { Heading } from "../../frame/heading.tsx";
import { StaffPage } from "../staff-page.tsx";
import { staffWords } from "../staff-words.ts";

/** Says which tablet this is now, and where it stands. The team's touch may ask for the whole screen. */
export function Paired({ bundle, onStart }: { bundle: DeviceBundle; onStart: () => void }) {
  const { device, survey } = bundle;
  return (
    <StaffPage title={staffWords("paired.title")}>
      <header>
        <Heading text={staffWords("paired.title")} />
      </header>
      <p class="lead">{staffWords("paired.as", { name: device.name, site: survey.site.name })}</p>
      <button class="btn primary big" type="button" onClick={onStart}>
        {staffWords("paired.start")}
      </button>
    </StaffPage>
  );
}
