import { render } from "preact";
import "../shared/look/tokens.css";
import "../shared/look/base.css";
import "./resident.css";
import "./screens/screens.css";
import { INTERFACE_LANGUAGES } from "../../surveys/messages/say.ts";
import { readAddress } from "./address.ts";
import { Entry } from "./entry.tsx";
import {
  appOnDevice,
  closingScreens,
  leavingEarly,
  outboxOfDevice,
  pictograms,
  streetPicture,
} from "./parts.ts";
import { startingLanguage } from "./session/languages.ts";
import { loadBundle } from "./survey/load-survey.ts";
import { loadTabletWords } from "./tablet-words.ts";
import { loadWords } from "./words.ts";

const root = document.getElementById("app");
if (root === null) throw new Error("the page has no place for the app");

const address = readAddress(location);
const ignore = () => {
  // Whoever needs the part asks for it again.
};

// Asked for first, so that nothing stands before it on a slow line.
const survey = address.kind === "site" ? loadBundle(address.site) : Promise.resolve();
// The picture comes beside the survey itself, so that both are there for the first screen.
streetPicture.load().catch(ignore);
await loadWords(
  startingLanguage(
    address.language,
    address.kind === "tablet" ? "tablet" : "web",
    navigator.languages,
  ),
).catch(ignore);
render(<Entry address={address} outbox={outboxOfDevice} />, root);

// Not awaited here: parts that come later wait for this file's own end.
survey.then(fetchTheRest);

/**
 * The rest comes at once, behind the first screen: the network may be gone when it is needed. With the
 * outbox goes what waits from before; a tablet's room opens its own, with the tablet's key.
 */
function fetchTheRest(): void {
  const rest: Promise<unknown>[] = [closingScreens, leavingEarly, pictograms].map((part) =>
    part.load().catch(ignore),
  );
  if (address.kind !== "tablet") rest.push(outboxOfDevice.load().catch(ignore));
  for (const language of INTERFACE_LANGUAGES)
    rest.push(loadWords(language).catch(ignore), loadTabletWords(language).catch(ignore));
  // Last of all, when the line is free: the whole app, for days without a network.
  const install = () => {
    appOnDevice.load().catch(() => setTimeout(install, 20_000));
  };
  Promise.all(rest).then(install);
}
