import type { Plugin } from "chart.js";
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale } from "chart.js";
import { divergingParts, reachOf } from "../../../surveys/pictures/diverging.ts";
import type { Battery } from "../../../surveys/wire/findings.ts";
import { drawnTopics } from "../parts/spread-words.ts";
import type { Draw } from "./picture.tsx";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend);

/** A number keeps so many pixels to the edges of its part, or is left to the table. */
const BESIDE_NUMBER = 3;

/** Narrower pictures have their topics on two lines. */
const ROOM_FOR_NAMES = 480;

/** What the picture shows: topics with their answers per step of the scale, lowest first. */
export type SpreadData = Pick<Battery, "question" | "topics" | "scale">;

/**
 * Answers per step of the scale as parts of one bar per topic around the middle of the scale, in the order
 * of the scale and never by size. Each part carries its number of people, an outline in ink, and its step in
 * the legend, so that colour is not needed to read it.
 */
export const drawSpread: Draw<SpreadData> = (canvas, battery, ink, at) => {
  const { scale } = battery;
  const drawn = drawnTopics(battery);
  const bars = drawn.map(({ distribution }) => divergingParts(distribution));
  const reach = reachOf(bars);
  // The canvas itself takes its width from its surroundings only once it is drawn.
  const isNarrow = (canvas.parentElement?.clientWidth ?? 0) < ROOM_FOR_NAMES;
  const colour = (colours: readonly string[], step: number) =>
    colours[Math.round((step * (colours.length - 1)) / Math.max(1, scale.length - 1))] ?? ink.voice;

  const middleLine: Plugin<"bar"> = {
    id: "middle-line",
    beforeDatasetsDraw({ ctx, chartArea, scales: { x } }) {
      if (!x) return;
      ctx.save();
      const middle = x.getPixelForValue(0);
      ctx.strokeStyle = ink.ink;
      ctx.lineWidth = 2;
      ctx.setLineDash([2, 5]);
      ctx.beginPath();
      ctx.moveTo(middle, chartArea.top);
      ctx.lineTo(middle, chartArea.bottom);
      ctx.stroke();
      ctx.restore();
    },
  };
  const numbers: Plugin<"bar"> = {
    id: "numbers",
    afterDatasetsDraw(chart) {
      const {
        ctx,
        chartArea,
        scales: { x },
      } = chart;
      if (!x) return;
      ctx.save();
      ctx.font = `600 ${ink.size}px ${ink.font}`;
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      for (const step of scale.keys()) {
        ctx.fillStyle = colour(ink.onDiverging, step);
        for (const [row, element] of chart.getDatasetMeta(step).data.entries()) {
          const part = bars[row]?.[step];
          if (!part) continue;
          const { y } = element.getProps(["y"], true);
          const count = String(drawn[row]?.distribution[step] ?? 0);
          const room = x.getPixelForValue(part.to) - x.getPixelForValue(part.from);
          if (room < ctx.measureText(count).width + 2 * BESIDE_NUMBER) continue;
          ctx.fillText(count, x.getPixelForValue((part.from + part.to) / 2), y);
        }
      }
      const row = at === null ? undefined : chart.getDatasetMeta(0).data[at];
      if (row) {
        const { y } = row.getProps(["y"], true);
        const height = (chartArea.bottom - chartArea.top) / drawn.length;
        ctx.setLineDash([]);
        ctx.strokeStyle = ink.ink;
        ctx.lineWidth = 3;
        ctx.strokeRect(
          chartArea.left,
          y - height / 2 + 2,
          chartArea.right - chartArea.left,
          height - 4,
        );
      }
      ctx.restore();
    },
  };
  const chart = new Chart(canvas, {
    type: "bar",
    data: {
      labels: drawn.map(({ topic }) => (isNarrow ? twoLines(topic.short) : topic.short)),
      datasets: scale.map(({ point, label }, step) => ({
        label: `${point} ${label}`,
        data: bars.map((parts): [number, number] => {
          const { from = 0, to = 0 } = parts[step] ?? {};
          return [from, to];
        }),
        backgroundColor: colour(ink.diverging, step),
        borderColor: ink.ink,
        borderWidth: 1.5,
        borderSkipped: false,
        grouped: false,
        barPercentage: 0.8,
        categoryPercentage: 0.9,
      })),
    },
    options: {
      indexAxis: "y",
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      scales: {
        x: { min: -reach, max: reach, display: false },
        y: {
          grid: { display: false },
          border: { display: false },
          ticks: { color: ink.ink, font: { family: ink.font, size: ink.size } },
        },
      },
      plugins: {
        legend: {
          position: "top",
          align: "start",
          labels: {
            color: ink.ink,
            font: { family: ink.font, size: ink.size },
            boxWidth: 18,
            boxHeight: 18,
          },
        },
      },
    },
    plugins: [middleLine, numbers],
  });
  return () => chart.destroy();
};

/** A name on two lines, parted at the space nearest to its middle. */
function twoLines(name: string): string[] {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const [at] = spaces.toSorted(
    (a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2),
  );
  return at === undefined ? [name] : [name.slice(0, at), name.slice(at + 1)];
}
