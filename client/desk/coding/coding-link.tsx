import messageSquareText from "lucide-static/icons/message-square-text.svg?raw";
import { CODING_DE } from "../../../surveys/messages/coding/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { CODING } from "./words.ts";

/** The way to what people wrote. */
export function CodingLink() {
  return (
    <a class="btn plain" href={CODING}>
      <Icon svg={messageSquareText} />
      {say(CODING_DE, "link")}
    </a>
  );
}
