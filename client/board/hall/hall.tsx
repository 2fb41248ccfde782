import "./hall.css";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { HALL_DE } from "../../../surveys/messages/board/hall-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import type { Address } from "../shell/address.ts";
import { goTo, replaceWith } from "../shell/address.ts";
import { useLetterKeys } from "../shell/letter-keys.ts";
import { HallFoot } from "./hall-foot.tsx";
import { HallTools } from "./hall-tools.tsx";
import type { HallAction } from "./keys.ts";
import { hallAction, unblanks } from "./keys.ts";
import { FewSlide, SlideView } from "./slide-view.tsx";
import { slideAt, slidesOf } from "./slides.ts";
import { useAwake } from "./use-awake.ts";
import { useHallTheme } from "./use-hall-theme.ts";

/** What stands still while the picture is frozen. */
type Still = { result: DistrictResult } & Pick<Address, "view" | "field">;

/**
 * The projector: one picture on the whole screen, worked by keyboard or presenter. All it shows is in memory,
 * so the hall needs no net once it is open.
 */
export function Hall({
  result,
  here,
  theme,
  onReload,
}: {
  result: DistrictResult;
  here: Address;
  theme: "light" | "dark";
  /** Fetches the numbers anew. @returns whether they came */
  onReload: () => Promise<boolean>;
}) {
  const [still, setStill] = useState<Still | null>(null);
  const [blank, setBlank] = useState(false);
  const [check, setCheck] = useState(false);
  const [said, setSaid] = useState("");
  const letters = useLetterKeys();
  const awake = useAwake();
  const room = useRef<HTMLDivElement>(null);
  useHallTheme(theme);

  const shown = still ?? { result, view: here.view, field: here.field };
  const slides = slidesOf(shown.result);
  const at = slideAt(slides, shown.view, shown.field);
  const slide = slides[at];
  const districtName = shown.result.district.name;

  const move = (step: number) => {
    if (still) return setSaid(say(HALL_DE, "said.stays"));
    const next = slides[at + step];
    if (!next) return;
    setCheck(false);
    replaceWith({ ...here, view: next.id, field: next.field !== null });
    setSaid(
      say(HALL_DE, "slide", {
        view: say(BOARD_DE, `view.${next.id}`),
        number: at + step + 1,
        total: slides.length,
      }),
    );
  };
  const act = (action: HallAction) => {
    switch (action) {
      case "next":
        return move(1);
      case "back":
        return move(-1);
      case "freeze":
        setStill(still ? null : shown);
        return setSaid(say(HALL_DE, still ? "said.thawed" : "said.frozen"));
      case "blank":
        setBlank(true);
        return setSaid(say(HALL_DE, "said.blank"));
      case "theme":
        return replaceWith({ ...here, hall: theme === "dark" ? "light" : "dark" });
      case "check":
        return setCheck(!check);
      case "reload":
        return void onReload().then((came) =>
          setSaid(say(HALL_DE, came ? "said.loaded" : "said.offline")),
        );
      case "leave":
        if (document.fullscreenElement) void document.exitFullscreen();
        return goTo({ ...here, hall: null, field: false });
    }
  };
  const show = useCallback(() => {
    setBlank(false);
    setSaid(say(HALL_DE, "said.shown"));
  }, []);
  // Before the next key can come, not after the next picture: two quick presses are two steps.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (blank) {
        if (!unblanks(event.key)) return;
        event.preventDefault();
        return show();
      }
      const onControl = event.target instanceof HTMLButtonElement;
      const action = hallAction(event, { letters: letters.isOn, onControl });
      if (!action) return;
      event.preventDefault();
      act(action);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
  useEffect(() => {
    document.title = say(HALL_DE, "title.page", {
      view: say(BOARD_DE, `view.${slide?.id ?? "priorities"}`),
      district: districtName,
    });
  }, [slide?.id, districtName]);
  // A new picture is read out, unless somebody is just working the buttons.
  useLayoutEffect(() => {
    if (!blank && !(document.activeElement instanceof HTMLButtonElement))
      room.current?.querySelector("h1")?.focus();
  }, [at, blank]);

  return (
    <div class={awake ? "hall-room awake" : "hall-room"} ref={room}>
      <main class="hall" hidden={blank}>
        {slide ? (
          <SlideView slide={slide} result={shown.result} />
        ) : (
          <FewSlide result={shown.result} />
        )}
        <HallFoot result={shown.result} slide={slide} check={check} />
      </main>
      {still && !blank && <p class="hall-frozen">{say(HALL_DE, "frozen")}</p>}
      {!blank && (
        <HallTools
          frozen={still !== null}
          dark={theme === "dark"}
          check={check}
          canCheck={(shown.result.checks?.lists ?? []).some(({ list }) => list === slide?.checks)}
          letters={letters}
          awake={awake}
          onAction={act}
        />
      )}
      {blank && <div class="hall-blank" onPointerDown={show} />}
      <p role="status" class="hide">
        {said}
      </p>
    </div>
  );
}
