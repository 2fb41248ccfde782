import type { Plugin } from "chart.js";
import { Chart, LinearScale, PointElement, ScatterController } from "chart.js";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Axis, FieldPoint } from "../../../surveys/pictures/need-field.ts";
import { needField } from "../../../surveys/pictures/need-field.ts";
import type { Need } from "../../../surveys/wire/findings.ts";
import type { Ink } from "./ink.ts";
import type { Draw } from "./picture.tsx";

Chart.register(ScatterController, PointElement, LinearScale);

const RADIUS = 14;

/** The field to look at, both crosshairs and the diagonal, behind the points. */
function fieldAndLines({ dataCentre, scaleCentre }: Need, ink: Ink): Plugin<"scatter"> {
  return {
    id: "field-and-lines",
    beforeDatasetsDraw({ ctx, chartArea: { left, right, top, bottom }, scales: { x, y } }) {
      if (!x || !y) return;
      const line = (points: readonly [number, number, number, number], dash: number[]) => {
        ctx.beginPath();
        ctx.setLineDash(dash);
        ctx.moveTo(points[0], points[1]);
        ctx.lineTo(points[2], points[3]);
        ctx.stroke();
      };
      ctx.save();
      ctx.beginPath();
      ctx.rect(left, top, right - left, bottom - top);
      ctx.clip();
      if (dataCentre) {
        ctx.fillStyle = ink.lampWash;
        const acrossTo = x.getPixelForValue(dataCentre.presentState);
        const downTo = y.getPixelForValue(dataCentre.importance);
        ctx.fillRect(left, top, acrossTo - left, downTo - top);
      }
      ctx.strokeStyle = ink.line;
      ctx.lineWidth = 2.5;
      const lowest = Math.min(x.min, y.min);
      const highest = Math.max(x.max, y.max);
      line(
        [
          x.getPixelForValue(lowest),
          y.getPixelForValue(lowest),
          x.getPixelForValue(highest),
          y.getPixelForValue(highest),
        ],
        [],
      );
      ctx.strokeStyle = ink.ink;
      ctx.lineWidth = 2;
      for (const [centre, dash] of [
        [dataCentre, [9, 7]],
        [scaleCentre, [2, 5]],
      ] as const) {
        if (!centre) continue;
        const across = x.getPixelForValue(centre.presentState);
        const down = y.getPixelForValue(centre.importance);
        line([across, top, across, bottom], [...dash]);
        line([left, down, right, down], [...dash]);
      }
      ctx.fillStyle = ink.ink;
      ctx.font = `650 ${ink.size}px ${ink.font}`;
      ctx.textAlign = "left";
      ctx.textBaseline = "top";
      for (const [row, words] of say(BOARD_DE, "need.corner.need").split(", ").entries())
        ctx.fillText(words, left + 8, top + 8 + row * ink.size * 1.25);
      ctx.fillStyle = ink.soft;
      ctx.textAlign = "right";
      ctx.textBaseline = "bottom";
      ctx.fillText(say(BOARD_DE, "need.corner.calm"), right - 8, bottom - 8);
      ctx.restore();
    },
  };
}

/** All whiskers, then on each a disc with the number of the table; hollow where the side is not sure, ringed where one is. */
function numberedPoints(
  points: readonly FieldPoint[],
  ink: Ink,
  at: number | null,
): Plugin<"scatter"> {
  return {
    id: "numbered-points",
    afterDatasetsDraw({ ctx, scales: { x, y } }) {
      if (!x || !y) return;
      ctx.save();
      ctx.lineWidth = 3;
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      ctx.font = `700 ${ink.size}px ${ink.font}`;
      ctx.strokeStyle = ink.voice;
      ctx.beginPath();
      for (const { across, up } of points) {
        const centreX = x.getPixelForValue(across.value);
        const centreY = y.getPixelForValue(up.value);
        if (across.range) {
          ctx.moveTo(x.getPixelForValue(across.range.lower), centreY);
          ctx.lineTo(x.getPixelForValue(across.range.upper), centreY);
        }
        if (up.range) {
          ctx.moveTo(centreX, y.getPixelForValue(up.range.lower));
          ctx.lineTo(centreX, y.getPixelForValue(up.range.upper));
        }
      }
      ctx.stroke();
      for (const [index, { number, across, up, open }] of points.entries()) {
        const centreX = x.getPixelForValue(across.value);
        const centreY = y.getPixelForValue(up.value);
        ctx.strokeStyle = ink.voice;
        ctx.beginPath();
        ctx.arc(centreX, centreY, RADIUS, 0, 2 * Math.PI);
        ctx.fillStyle = open ? ink.sheet : ink.voice;
        ctx.fill();
        ctx.stroke();
        ctx.fillStyle = open ? ink.voice : ink.onVoice;
        ctx.fillText(String(number), centreX, centreY + 1);
        if (index !== at) continue;
        ctx.strokeStyle = ink.ink;
        ctx.beginPath();
        ctx.arc(centreX, centreY, RADIUS + 7, 0, 2 * Math.PI);
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}

/**
 * Importance against present state. Numbers match the table beside it; the dashed crosshair is the
 * middle of this survey, the dotted one that of the scale.
 */
export const drawNeed: Draw<Need> = (canvas, need, ink, at) => {
  const { points, across, upright } = needField(need);
  const axis = (ends: Axis, title: string) => ({
    ...ends,
    title: {
      display: true,
      text: title,
      color: ink.ink,
      font: { family: ink.font, size: ink.size },
    },
    grid: { color: ink.grid },
    border: { color: ink.grid },
    ticks: {
      stepSize: 1,
      color: ink.ink,
      font: { family: ink.font, size: ink.size },
    },
  });
  const chart = new Chart(canvas, {
    type: "scatter",
    data: {
      datasets: [
        {
          data: points.map((point) => ({ x: point.across.value, y: point.up.value })),
          pointRadius: 0,
        },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      scales: {
        x: axis(across, say(BOARD_DE, "need.axis.present", need.scale)),
        y: axis(upright, say(BOARD_DE, "need.axis.importance", need.scale)),
      },
    },
    plugins: [fieldAndLines(need, ink), numberedPoints(points, ink, at)],
  });
  return () => chart.destroy();
};
