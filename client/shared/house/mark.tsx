import type { ComponentChildren } from "preact";

/** The mark alone: one shape twice, a house and, turned over, a speech bubble. */
function MarkPicture() {
  return (
    <svg viewBox="0 0 42 34" aria-hidden="true" focusable="false">
      <path d="M2 32V13L11 3l9 10v19z" fill="var(--voice)" />
      <rect x="8" y="17" width="6" height="7" fill="var(--lamp)" />
      <path
        d="M40 2v19l-9 10-9-10V2z"
        fill="var(--lamp)"
        stroke="var(--ink)"
        stroke-width="2"
        stroke-linejoin="round"
      />
      <path
        d="M27 10h8M27 15.5h5.5"
        stroke="var(--ink)"
        stroke-width="2.4"
        stroke-linecap="round"
      />
    </svg>
  );
}

/**
 * The mark with the product's name, and the room's name in work rooms ("Büro", "Auswertung").
 *
 * @param href where it leads; without it the mark is no link
 */
export function Mark({ room, href }: { room?: string; href?: string }) {
  const inside = (
    <>
      <MarkPicture />
      <span>Nachbarstimme</span>
      {room !== undefined && <span class="room">{room}</span>}
    </>
  );
  return href === undefined ? (
    <span class="mark">{inside}</span>
  ) : (
    <a class="mark" href={href}>
      {inside}
    </a>
  );
}

/**
 * The header of a work room: mark | room, then tabs and person as children.
 *
 * @example
 * <RoomHeader room="Büro" href="/desk">
 *   <nav class="tabs" aria-label="Bereiche">…</nav>
 * </RoomHeader>
 */
export function RoomHeader({
  room,
  href,
  children,
}: {
  room: string;
  href?: string;
  children?: ComponentChildren;
}) {
  return (
    <header class="top">
      <Mark room={room} {...(href !== undefined && { href })} />
      {children}
    </header>
  );
}
