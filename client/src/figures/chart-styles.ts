/**
 * How the series of a chart are told apart: by colour and by pattern, by symbol and by stroke. The lengths of the lists
 * have no common divisor where they go together, so that no pair comes again among the most series that are drawn, and
 * a grey print can be read as well.
 */
const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const;
const strokes = ['solid', 'dashed', 'dotted'] as const;

/** What is drawn over the colour of a bar; the first has nothing. */
const patterns = [
  null,
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 5], rotation: Math.PI / 4 },
  {
    symbol: 'circle',
    symbolSize: 0.8,
    dashArrayX: [
      [8, 8],
      [0, 8, 8, 0],
    ],
    dashArrayY: [6, 0],
    rotation: 0,
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4 },
  {
    symbol: 'rect',
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
    rotation: 0,
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 4], rotation: 0 },
  {
    symbol: 'triangle',
    symbolSize: 0.8,
    dashArrayX: [
      [9, 9],
      [0, 9, 9, 0],
    ],
    dashArrayY: [7, 2],
    rotation: 0,
  },
];

export interface SeriesStyle {
  color: string;
  /** Absent where the colour stands alone. */
  decal?: object;
  symbol: (typeof symbols)[number];
  stroke: (typeof strokes)[number];
}

/** The style of the series at a place; patterns are drawn in the colour of the page. */
export function seriesStyle(at: number, colours: readonly string[], page: string): SeriesStyle {
  const pattern = patterns[at % patterns.length];
  return {
    color: colours[at % colours.length]!,
    ...(pattern ? { decal: { ...pattern, color: page, maxTileWidth: 512, maxTileHeight: 512 } } : {}),
    symbol: symbols[at % symbols.length]!,
    stroke: strokes[at % strokes.length]!,
  };
}
