import type { ComponentChildren } from "preact";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import { DemoBanner } from "../../shared/house/demo-banner.tsx";
import { RoomHeader } from "../../shared/house/mark.tsx";

/** The frame of every page of the board: where one is, who one is. */
export function Frame({
  me,
  tabs,
  children,
}: {
  me?: Me;
  tabs?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <>
      <a class="skip" href="#content">
        {say(BOARD_DE, "skip.content")}
      </a>
      {me?.demo && <DemoBanner text={say(BOARD_DE, "demo.banner")} />}
      <RoomHeader room={say(BOARD_DE, "room.name")} href="/auswertung">
        {tabs}
        {me && (
          <div class="who">
            <span class="soft">{me.name}</span> <a href="/buero">{say(BOARD_DE, "who.office")}</a>
          </div>
        )}
      </RoomHeader>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
