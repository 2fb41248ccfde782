import "./field-picture.css";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { HALL_DE } from "../../../surveys/messages/board/hall-de.ts";
import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { FieldPoint, NeedField } from "../../../surveys/pictures/need-field.ts";
import { diagonalOf, placeOn, stepsOf } from "../../../surveys/pictures/need-field.ts";
import { FORMAT } from "../parts/words.ts";

/** Units of the field's side, and of the room for its numbers and titles. */
const SIDE = 600;
const LEFT = 96;
const BELOW = 100;
const RADIUS = 20;

type Placing = { x(value: number): number; y(value: number): number };

/** Importance against present state on the wall: numbers in the field, their topics beside it. */
export function FieldPicture({ field }: { field: NeedField }) {
  const { across, upright, dataCentre, scaleCentre, scale, points } = field;
  const at: Placing = {
    x: (value) => LEFT + placeOn(across, value) * SIDE,
    y: (value) => (1 - placeOn(upright, value)) * SIDE,
  };
  const diagonal = diagonalOf(field);
  return (
    <div class="hall-field">
      <svg viewBox={`0 -8 ${LEFT + SIDE + 8} ${SIDE + BELOW + 8}`} aria-hidden="true">
        {dataCentre && (
          <rect
            class="wanting"
            x={LEFT}
            y={0}
            width={at.x(dataCentre.presentState) - LEFT}
            height={at.y(dataCentre.importance)}
          />
        )}
        {stepsOf(across).map((step) => (
          <g key={step}>
            <line class="grid" x1={at.x(step)} y1={0} x2={at.x(step)} y2={SIDE} />
            <text x={at.x(step)} y={SIDE + 38} text-anchor="middle">
              {step}
            </text>
          </g>
        ))}
        {stepsOf(upright).map((step) => (
          <g key={step}>
            <line class="grid" x1={LEFT} y1={at.y(step)} x2={LEFT + SIDE} y2={at.y(step)} />
            <text x={LEFT - 14} y={at.y(step) + 12} text-anchor="end">
              {step}
            </text>
          </g>
        ))}
        {diagonal && (
          <line
            class="diagonal"
            x1={at.x(diagonal.from)}
            y1={at.y(diagonal.from)}
            x2={at.x(diagonal.to)}
            y2={at.y(diagonal.to)}
          />
        )}
        {dataCentre && <Cross centre={dataCentre} at={at} kind="dashed" />}
        <Cross centre={scaleCentre} at={at} kind="dotted" />
        {points.map((point) => (
          <Whiskers key={point.topic.code} point={point} at={at} />
        ))}
        {points.map((point) => (
          <Point key={point.topic.code} point={point} at={at} />
        ))}
        <text x={LEFT + SIDE / 2} y={SIDE + 88} text-anchor="middle">
          {say(BOARD_DE, "need.axis.present", scale)}
        </text>
        <text transform={`translate(34 ${SIDE / 2}) rotate(-90)`} text-anchor="middle">
          {say(BOARD_DE, "need.axis.importance", scale)}
        </text>
      </svg>
      <div class="hall-key">
        <ol class="hall-topics">
          {points.map(({ number, topic, up, across: present, open }) => (
            <li key={topic.code}>
              <span class={open ? "pn open" : "pn"}>{number}</span>
              <span>
                {topic.short}
                <span class="hide">
                  {": "}
                  {say(PICTURES_DE, "field.means", {
                    importance: FORMAT.decimal(up.value),
                    present: FORMAT.decimal(present.value),
                  })}
                  {open && `, ${say(BOARD_DE, "need.undecided")}`}
                </span>
              </span>
            </li>
          ))}
        </ol>
        <ul class="hall-lines">
          <li>
            <span class="wash" aria-hidden="true" />
            {say(BOARD_DE, "need.corner.need")}
          </li>
          <li>
            <Sample kind="dotted" />
            {say(BOARD_DE, "need.centre.scale")}
          </li>
          <li>
            <Sample kind="dashed" />
            {say(BOARD_DE, "need.centre.data")}
          </li>
          <li>
            <Sample kind="whisker" />
            {say(HALL_DE, "range")}
          </li>
        </ul>
      </div>
    </div>
  );
}

function Sample({ kind }: { kind: string }) {
  return (
    <svg viewBox="0 0 40 8" aria-hidden="true" focusable="false">
      <line class={kind} x1="0" y1="4" x2="40" y2="4" />
    </svg>
  );
}

function Cross({
  centre: { importance, presentState },
  at,
  kind,
}: {
  centre: NeedField["scaleCentre"];
  at: Placing;
  kind: "dashed" | "dotted";
}) {
  const [x, y] = [at.x(presentState), at.y(importance)];
  return (
    <>
      <line class={kind} x1={x} y1={0} x2={x} y2={SIDE} />
      <line class={kind} x1={LEFT} y1={y} x2={LEFT + SIDE} y2={y} />
    </>
  );
}

/** Below all the discs, so that no number is struck through. */
function Whiskers({ point: { across, up }, at }: { point: FieldPoint; at: Placing }) {
  const [x, y] = [at.x(across.value), at.y(up.value)];
  return (
    <>
      {across.range && (
        <line
          class="whisker"
          x1={at.x(across.range.lower)}
          y1={y}
          x2={at.x(across.range.upper)}
          y2={y}
        />
      )}
      {up.range && (
        <line class="whisker" x1={x} y1={at.y(up.range.lower)} x2={x} y2={at.y(up.range.upper)} />
      )}
    </>
  );
}

function Point({ point: { number, across, up, open }, at }: { point: FieldPoint; at: Placing }) {
  const [x, y] = [at.x(across.value), at.y(up.value)];
  return (
    <g class={open ? "point open" : "point"}>
      <circle cx={x} cy={y} r={RADIUS} />
      <text x={x} y={y + 10} text-anchor="middle">
        {number}
      </text>
    </g>
  );
}
