import { LETTER, legendOf, legendRoom } from './chart-legend.ts';
import { inHalves } from './chart-scale.ts';
import type { Drawing, Mark, Panel } from './drawing.ts';

/** What the page lends a chart: its colours and letters, its width, and how it writes figures. */
export interface ChartLook {
  ink: string;
  quiet: string;
  line: string;
  strong: string;
  surface: string;
  empty: string;
  full: string;
  onFull: string;
  series: string[];
  fontFamily: string;
  width: number;
  write: (value: number) => string;
}

const symbols = ['circle', 'rect', 'triangle', 'diamond'];
const strokes = ['solid', 'dashed', 'dotted'] as const;
const PANEL = 190;
/** What the drawing reckons by itself depends on the fonts of the device. */
const lineHeight = 16;

/** Do bars lie, so that long names can be read? */
const lies = ({ kind }: Drawing, { categories }: Panel, width: number): boolean =>
  (kind === 'bar' || kind === 'stacked') && (categories.length > 6 || (width - 60) / categories.length < 64);

const columnsOf = (width: number) => Math.max(1, Math.min(3, Math.floor(width / 250)));

/** How high the chart has to be. */
export function chartHeight(drawing: Drawing, width: number): number {
  const [panel] = drawing.panels;
  if (!panel) return 0;
  if (drawing.kind === 'multiples')
    return Math.ceil(drawing.panels.length / columnsOf(width)) * PANEL + legendRoom(panel, width);
  if (drawing.kind === 'heat') return (fitsAcross(panel, width) ? 130 : 255) + 30 * panel.categories.length;
  if (!lies(drawing, panel, width)) return 352;
  const bars = drawing.kind === 'bar' ? panel.series.length : 1;
  return 60 + legendRoom(panel, width) + panel.categories.length * Math.max(24, 13 * bars + 8);
}

/**
 * The drawing as ECharts takes it. Series differ in pattern, symbol and stroke as well as colour, so that a grey print can
 * be read; a figure whose reports are not all in is a hollow point.
 */
export function chartOption(drawing: Drawing, look: ChartLook) {
  const [panel] = drawing.panels;
  const text = { color: look.ink, fontFamily: look.fontFamily };
  const common = {
    // Quiet: a question is changed again and again.
    animation: false,
    aria: { enabled: true, label: { enabled: false }, decal: { show: (panel?.series.length ?? 0) > 1 } },
    color: look.series,
    textStyle: text,
  };
  if (!panel) return common;
  if (drawing.kind === 'heat') return { ...common, ...heatOption(panel, look, text) };
  const legend = panel.series.length > 1 ? legendOf(look.width, text) : undefined;
  const axes = drawing.panels.map((each, at) => axesOf(drawing, each, at, look, text));
  return {
    ...common,
    ...(legend ? { legend } : {}),
    tooltip: {
      trigger: 'axis' as const,
      // Drawn, as the page's security policy lets no tooltip of HTML have its styles.
      renderMode: 'richText' as const,
      confine: true,
      valueFormatter: (value: unknown) => (typeof value === 'number' ? look.write(value) : ''),
    },
    title: axes.flatMap(({ title }) => title),
    grid: axes.map(({ grid }) => grid),
    xAxis: axes.map(({ x }) => x),
    yAxis: axes.map(({ y }) => y),
    series: drawing.panels.flatMap((each, at) => seriesOf(drawing, each, at, look)),
  };
}

interface Text {
  color: string;
  fontFamily: string;
}

function axesOf(drawing: Drawing, panel: Panel, at: number, look: ChartLook, text: Text) {
  const small = drawing.kind === 'multiples';
  const lying = lies(drawing, panel, look.width);
  const many = panel.categories.length;
  const room = legendRoom(panel, look.width);
  const columns = columnsOf(look.width);
  const [left, top] = [at % columns, Math.floor(at / columns)];
  const share = 100 / columns;
  const grid = small
    ? {
        ...{ left: `${left * share + 1}%`, width: `${share - 4}%`, containLabel: true },
        ...{ top: room + top * PANEL + 36, height: PANEL - 52 },
      }
    : { left: 8, right: 20, top: room + 16, bottom: 8, containLabel: true };
  const names = {
    type: 'category' as const,
    gridIndex: at,
    data: panel.categories,
    inverse: lying,
    axisLabel: {
      ...text,
      lineHeight,
      ...(small
        ? smallNames(panel.categories, (look.width / columns - 60) / many)
        : { interval: 0, rotate: lying || many <= 6 ? 0 : 35 }),
      ...(lying ? { width: nameRoom(look.width), overflow: 'truncate' as const } : {}),
      ...(!lying && !small ? { width: Math.max(48, (look.width - 60) / many - 8), overflow: 'break' as const } : {}),
    },
    axisLine: { lineStyle: { color: look.strong } },
  };
  const figures = {
    type: 'value' as const,
    gridIndex: at,
    // Small charts are compared with each other: they share their scale.
    ...(small ? inHalves(valuesOf(drawing)) : { splitNumber: 5 }),
    ...(isWhole(drawing) ? { minInterval: 1 } : {}),
    axisLabel: { ...text, hideOverlap: true, formatter: look.write },
    splitLine: { lineStyle: { color: look.line } },
  };
  const title = small
    ? [
        {
          ...{ text: panel.title, left: `${left * share + 1}%`, top: room + top * PANEL + 8 },
          textStyle: { ...text, fontSize: 13, width: look.width / columns - 24, overflow: 'truncate' as const },
        },
      ]
    : [];
  return { grid, title, x: lying ? figures : names, y: lying ? names : figures };
}

/** Every name where each has room, else the first and the last, in lines below each other. */
const smallNames = (names: readonly string[], room: number) =>
  names.every((name) => name.length * LETTER <= room)
    ? { interval: 0 }
    : {
        interval: (at: number) => at === 0 || at === names.length - 1,
        ...{ showMinLabel: true, showMaxLabel: true, alignMinLabel: 'left' as const, alignMaxLabel: 'right' as const },
        ...{ width: Math.max(60, (room * (names.length - 1)) / 2 - 12), overflow: 'break' as const },
      };

const valuesOf = ({ panels }: Drawing): number[] =>
  panels.flatMap(({ series }) => series.flatMap(({ marks }) => marks.map((mark) => mark?.value ?? 0)));

const isWhole = (drawing: Drawing): boolean => valuesOf(drawing).every(Number.isInteger);

function seriesOf({ kind }: Drawing, panel: Panel, panelAt: number, look: ChartLook) {
  const line = kind === 'line' || (kind === 'multiples' && panel.categories.length > 1);
  return panel.series.map(({ name, marks }, at) => {
    const colour = look.series[at % look.series.length]!;
    const common = {
      name,
      xAxisIndex: panelAt,
      yAxisIndex: panelAt,
      data: marks.map((mark) => point(mark, line, colour)),
    };
    function point(mark: Mark | null, isLine: boolean, borderColor: string) {
      if (!mark || mark.value === null) return null;
      if (!isLine || !mark.incomplete) return { value: mark.value, mark };
      return {
        value: mark.value,
        mark,
        symbolSize: 11,
        itemStyle: { color: look.surface, borderColor, borderWidth: 2 },
      };
    }
    return line
      ? {
          ...common,
          type: 'line' as const,
          symbol: symbols[at % symbols.length]!,
          symbolSize: 9,
          lineStyle: { type: strokes[at % strokes.length]! },
        }
      : {
          ...common,
          type: 'bar' as const,
          barMaxWidth: 44,
          ...(kind === 'stacked' ? { stack: 'whole' } : {}),
          itemStyle: { borderColor: look.surface, borderWidth: kind === 'stacked' ? 1 : 0 },
        };
  });
}

/** So wide may names be that stand beside the drawing. */
const nameRoom = (width: number) => Math.min(200, width * 0.4);

/** How wide a square of a heat map is. */
const squareOf = ({ series }: Panel, width: number) => (width - nameRoom(width) - 24) / Math.max(1, series.length);

/** Can the names of columns be read across, in lines below each other? */
const fitsAcross = (panel: Panel, width: number) => squareOf(panel, width) >= 56;

/** Rows are what stands along the axis elsewhere; figures stand in the squares where there is room. */
function heatOption(panel: Panel, look: ChartLook, text: Text) {
  const marks = panel.series.flatMap(({ marks: column }, x) =>
    column.flatMap((mark, y) => (mark && mark.value !== null ? [{ mark, value: [x, y, mark.value] as const }] : [])),
  );
  const values = marks.map(({ value }) => value[2]);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const isDark = (value: number) => most > least && (value - least) / (most - least) > 0.62;
  const square = squareOf(panel, look.width);
  return {
    aria: { enabled: true, label: { enabled: false } },
    tooltip: {
      renderMode: 'richText' as const,
      confine: true,
      formatter: ({ value }: { value: readonly number[] }) =>
        `${panel.categories[value[1]!] ?? ''} · ${panel.series[value[0]!]?.name ?? ''}: ${look.write(value[2]!)}`,
    },
    grid: { left: 8, right: 16, top: 8, bottom: 56, containLabel: true },
    xAxis: {
      type: 'category' as const,
      data: panel.series.map(({ name }) => name),
      axisLabel: {
        ...{ ...text, lineHeight },
        ...(fitsAcross(panel, look.width)
          ? { interval: 0, width: square - 6, overflow: 'break' as const }
          : { rotate: 90, width: 145, overflow: 'truncate' as const, hideOverlap: true }),
      },
    },
    yAxis: {
      ...{ type: 'category' as const, data: panel.categories, inverse: true },
      axisLabel: { ...text, width: nameRoom(look.width), overflow: 'truncate' as const },
    },
    visualMap: {
      ...{ min: least, max: most === least ? least + 1 : most, calculable: false, orient: 'horizontal' as const },
      ...{ left: 'center', bottom: 4, textStyle: text, itemHeight: Math.min(180, look.width / 2) },
      inRange: { color: [look.empty, look.full] },
      text: [look.write(most), look.write(least)],
    },
    series: [
      {
        type: 'heatmap' as const,
        itemStyle: { borderColor: look.line, borderWidth: 1 },
        data: marks.map(({ mark, value }) => ({
          ...{ mark, value: [...value] },
          label: {
            ...{ show: square > 34 && marks.length <= 400, fontFamily: look.fontFamily },
            ...{ color: isDark(value[2]) ? look.onFull : look.ink, formatter: () => look.write(value[2]) },
          },
        })),
      },
    ],
  };
}
