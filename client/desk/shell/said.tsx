import check from "lucide-static/icons/check.svg?raw";
import { Icon } from "../../shared/icons/icon.tsx";
import { saidBefore } from "./navigation.ts";

/** Says what was just done, where the page before left word of it. */
export function Said() {
  const said = saidBefore();
  return (
    <div role="status">
      {said !== undefined && (
        <p class="note">
          <Icon svg={check} />
          {said}
        </p>
      )}
    </div>
  );
}
