import { render } from "preact";
import "../shared/look/tokens.css";
import "../shared/look/base.css";
import "../shared/look/survey.css";
import "./screens/screens.css";
import { INTERFACE_LANGUAGES } from "../../surveys/messages/say.ts";
import { readAddress } from "./address.ts";
import { Entry } from "./entry.tsx";
import { closingScreens, outboxOfDevice, pictograms, streetPicture } from "./parts.ts";
import { startingLanguage } from "./session/languages.ts";
import { loadWords } from "./words.ts";

const root = document.getElementById("app");
if (root === null) throw new Error("the page has no place for the app");

const address = readAddress(location);
const ignore = () => {
  // Whoever needs the part asks for it again.
};

// The picture comes beside the survey itself, so that both are there for the first screen.
streetPicture.load().catch(ignore);
await loadWords(startingLanguage(address.language, address.mode, navigator.languages)).catch(
  ignore,
);
render(<Entry address={address} outbox={outboxOfDevice} />, root);

// The rest comes at once, behind the first screen: the network may be gone when it is needed. With the
// outbox goes what waits from before.
for (const part of [outboxOfDevice, closingScreens, pictograms]) part.load().catch(ignore);
for (const language of INTERFACE_LANGUAGES) loadWords(language).catch(ignore);
