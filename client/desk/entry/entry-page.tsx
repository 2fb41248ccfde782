import "./entry.css";
import type { Me } from "../../../surveys/wire/account.ts";
import { MismatchPage } from "../second/mismatch-page.tsx";
import { SecondDesk } from "../second/second-desk.tsx";
import { SecondPage } from "../second/second-page.tsx";
import { usePath } from "../shell/navigation.ts";
import { StackPage } from "../stack/stack-page.tsx";
import { StackDesk } from "./stack-desk.tsx";
import { StacksPage } from "./stacks-page.tsx";

const BASE = "/buero/erfassen";

/** The paper desk: the stacks, one of them being typed, or how it stands. */
export function EntryPage({ me }: { me: Me }) {
  const [, id, part, scope] = usePath().slice(BASE.length).split("/");
  if (id === undefined || id === "") return <StacksPage />;
  switch (part) {
    case "stand":
      return <StackPage key={id} id={id} />;
    case "zweite":
      return scope === undefined ? (
        <SecondPage key={id} id={id} />
      ) : (
        <SecondDesk key={`${id}/${scope}`} id={id} scope={scope} />
      );
    case "lesarten":
      return <MismatchPage key={id} id={id} />;
    default:
      return <StackDesk key={id} id={id} me={me} />;
  }
}
