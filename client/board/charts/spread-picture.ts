import type { Plugin } from "chart.js";
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale } from "chart.js";
import type { Battery } from "../../../surveys/wire/results.ts";
import type { Draw } from "./picture.tsx";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend);

/** A part narrower than this (percent) has no room for its number. */
const LEAST_FOR_NUMBER = 6;

/**
 * Answers per step of the scale as parts of one bar per topic, lowest step first, in the order of the
 * scale and never by size. Each part carries its number of people, an outline in ink, and its step in
 * the legend, so that colour is not needed to read it.
 */
export const drawSpread: Draw<Battery> = (canvas, { topics, scale }, ink) => {
  const drawn = topics.filter(({ mean }) => mean !== null);
  const colour = (colours: readonly string[], step: number) =>
    colours[Math.round((step * (colours.length - 1)) / Math.max(1, scale.length - 1))] ?? ink.voice;

  const numbers: Plugin<"bar"> = {
    id: "numbers",
    afterDatasetsDraw(chart) {
      const { ctx, data } = chart;
      ctx.save();
      ctx.font = `600 ${ink.size}px ${ink.font}`;
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      for (const [step, { data: shares }] of data.datasets.entries()) {
        ctx.fillStyle = colour(ink.onDiverging, step);
        for (const [row, element] of chart.getDatasetMeta(step).data.entries()) {
          const share = shares[row];
          if (typeof share !== "number" || share < LEAST_FOR_NUMBER) continue;
          const { x, y, base } = element.getProps(["x", "y", "base"], true);
          const count = drawn[row]?.distribution[step] ?? 0;
          ctx.fillText(String(count), (x + (typeof base === "number" ? base : x)) / 2, y);
        }
      }
      ctx.restore();
    },
  };
  const chart = new Chart(canvas, {
    type: "bar",
    data: {
      labels: drawn.map(({ topic }) => topic.short),
      datasets: scale.map(({ point, label }, step) => ({
        label: `${point} ${label}`,
        data: drawn.map(({ distribution, n }) => ((distribution[step] ?? 0) / n) * 100),
        backgroundColor: colour(ink.diverging, step),
        borderColor: ink.ink,
        borderWidth: 1.5,
        borderSkipped: false,
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
        x: { stacked: true, min: 0, max: 100, display: false },
        y: {
          stacked: true,
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
    plugins: [numbers],
  });
  return () => chart.destroy();
};
