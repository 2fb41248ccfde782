import chevronRight from "lucide-static/icons/chevron-right.svg?raw";
import eye from "lucide-static/icons/eye.svg?raw";
import { REVIEWS_DE } from "../../../surveys/messages/reviews/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { REVIEWS } from "../review/words.ts";
import { call } from "../shell/call.ts";

const load = () => call(api.reviews.$get());

/** How much looks odd and waits for a decision; where nothing does, only the way there. */
export function ReviewTile() {
  const [state] = useLoaded(load);
  const count =
    state.kind === "done" ? state.value.waves.reduce((sum, { open }) => sum + open, 0) : 0;
  if (count === 0)
    return (
      <p>
        <a href={REVIEWS}>{say(REVIEWS_DE, "link")}</a>
      </p>
    );
  return (
    <a class="task attention" href={REVIEWS}>
      <span class="ti">
        <Icon svg={eye} />
      </span>
      <span>
        <b>
          {count === 1 ? say(REVIEWS_DE, "tile.one") : say(REVIEWS_DE, "tile.several", { count })}
        </b>
        <span class="soft">{say(REVIEWS_DE, "tile.text")}</span>
      </span>
      <Icon svg={chevronRight} turns />
    </a>
  );
}
