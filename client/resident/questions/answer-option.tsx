import check from "lucide-static/icons/check.svg?raw";
import { Icon } from "../../shared/icons/icon.tsx";

/** One answer: dot or square, words, the whole row a target. Chosen = thick edge, check, bold. */
export function AnswerOption({
  type,
  name,
  text,
  chosen,
  quiet = false,
  onTouch,
}: {
  type: "radio" | "checkbox";
  name: string;
  text: string;
  chosen: boolean;
  /** For "Weiß ich nicht": dashed, and as large as the rest. */
  quiet?: boolean;
  onTouch: () => void;
}) {
  return (
    <label class={`answer${quiet ? " quiet" : ""}${chosen ? " chosen" : ""}`}>
      <input type={type} name={name} checked={chosen} onChange={onTouch} />
      <span class={type === "radio" ? "dot" : "dot sq"}>
        <Icon svg={check} />
      </span>
      <span>{text}</span>
    </label>
  );
}
