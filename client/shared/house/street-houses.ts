/** One house of the street. The ground is y = 0, heights are negative, x runs from 0 to 1200. */
export type House = {
  /** far houses are paler, near ones darker */
  tone: "far" | "middle" | "near";
  outline: string;
  columns: number[];
  rows: number[];
  /** Windows with light, as [column, row] counted from 0. */
  lit: [number, number][];
};

const block = (left: number, width: number, height: number) => `M${left} 0v${-height}h${width}V0z`;
const gable = (left: number, right: number, eaves: number, ridge: number) =>
  `M${left} 0V${-eaves}L${(left + right) / 2} ${-ridge}L${right} ${-eaves}V0z`;
const shed = (left: number, right: number, high: number, low: number) =>
  `M${left} 0V${-high}L${right} ${-low}V0z`;

export const HOUSES: House[] = [
  {
    tone: "far",
    outline: block(30, 150, 150),
    columns: [44, 78, 112, 146],
    rows: [-146, -116, -86, -56],
    lit: [],
  },
  {
    tone: "far",
    outline: gable(430, 526, 118, 158),
    columns: [449, 487],
    rows: [-105, -65],
    lit: [],
  },
  {
    tone: "far",
    outline: block(700, 190, 176),
    columns: [715, 750, 785, 820, 855],
    rows: [-173, -143, -114, -85, -55],
    lit: [[3, 1]],
  },
  {
    tone: "far",
    outline: gable(1010, 1120, 120, 166),
    columns: [1022, 1055, 1088],
    rows: [-106, -66],
    lit: [],
  },
  {
    tone: "middle",
    outline: gable(-10, 100, 88, 134),
    columns: [13, 57],
    rows: [-85, -55],
    lit: [[0, 1]],
  },
  {
    tone: "middle",
    outline: block(118, 128, 190),
    columns: [135, 172, 209],
    rows: [-184, -153, -121, -89, -58],
    lit: [
      [1, 0],
      [2, 2],
      [0, 3],
    ],
  },
  {
    tone: "near",
    outline: gable(262, 366, 96, 140),
    columns: [283, 325],
    rows: [-90, -58],
    lit: [
      [1, 0],
      [1, 1],
    ],
  },
  {
    tone: "middle",
    outline: shed(372, 458, 98, 72),
    columns: [387, 423],
    rows: [-56],
    lit: [[0, 0]],
  },
  {
    tone: "near",
    outline: gable(680, 798, 92, 142),
    columns: [706, 752],
    rows: [-87, -57],
    lit: [[0, 0]],
  },
  {
    tone: "middle",
    outline: shed(808, 900, 100, 74),
    columns: [825, 863],
    rows: [-58],
    lit: [],
  },
  {
    tone: "middle",
    outline: block(910, 132, 206),
    columns: [928, 966, 1004],
    rows: [-198, -163, -129, -95, -60],
    lit: [
      [2, 0],
      [0, 1],
      [1, 3],
      [2, 4],
    ],
  },
  {
    tone: "near",
    outline: gable(1054, 1164, 90, 136),
    columns: [1077, 1121],
    rows: [-86, -56],
    lit: [
      [1, 0],
      [0, 1],
    ],
  },
  {
    tone: "middle",
    outline: block(1172, 80, 70),
    columns: [1202],
    rows: [-73, -49],
    lit: [],
  },
];

/** Trees: where they stand, how high the trunk is, how round the crown. */
export const TREES = [
  { x: 100, trunk: 39, crown: 30 },
  { x: 476, trunk: 34, crown: 26 },
  { x: 652, trunk: 31, crown: 24 },
];
