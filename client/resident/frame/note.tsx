import info from "lucide-static/icons/info.svg?raw";
import { Icon } from "../../shared/icons/icon.tsx";

/** The one hint of a screen: lamp bar, wash, icon. Stands inside something with role=status. */
export function Note({ strong, text }: { strong?: string; text: string }) {
  return (
    <p class="note">
      <Icon svg={info} />
      <span>
        {strong !== undefined && (
          <>
            <b>{strong}</b>{" "}
          </>
        )}
        {text}
      </span>
    </p>
  );
}
