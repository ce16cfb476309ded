import { LETTER, legendOf, legendRoom } from './chart-legend.ts';
import { lineHeight, nameRoom, type ChartLook, type Text } from './chart-look.ts';
import { inHalves } from './chart-scale.ts';
import { seriesStyle } from './chart-styles.ts';
import type { Drawing, Mark, Panel } from './drawing.ts';
import { heatHeight, heatOption } from './heat-option.ts';

const PANEL = 190;

/** Do bars lie, so that long names can be read? */
const lies = ({ kind }: Drawing, { categories }: Panel, width: number): boolean =>
  (kind === 'bar' || kind === 'stacked') && (categories.length > 6 || (width - 60) / categories.length < 64);

const columnsOf = (width: number) => Math.max(1, Math.min(3, Math.floor(width / 250)));

/** How high the chart has to be. */
export function chartHeight(drawing: Drawing, width: number): number {
  const [panel] = drawing.panels;
  if (!panel) return 0;
  if (drawing.kind === 'multiples')
    return Math.ceil(drawing.panels.length / columnsOf(width)) * PANEL + legendRoom(seriesNames(drawing), width);
  if (drawing.kind === 'heat') return heatHeight(panel, width);
  // On a phone many names must not take the room of the drawing.
  if (!lies(drawing, panel, width)) return Math.max(352, 240 + legendRoom(seriesNames(drawing), width));
  const bars = drawing.kind === 'bar' ? panel.series.length : 1;
  return 60 + legendRoom(seriesNames(drawing), width) + panel.categories.length * Math.max(24, 13 * bars + 8);
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
    textStyle: text,
  };
  if (!panel) return common;
  if (drawing.kind === 'heat') return { ...common, ...heatOption(panel, look, text) };
  const names = seriesNames(drawing);
  const legend = names.length > 1 ? legendOf(look.width, text) : undefined;
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
    series: drawing.panels.flatMap((each, at) => seriesOf(drawing, each, at, names, look)),
  };
}

/** A name has one style in all small charts, also where some of them have no such series. */
const seriesNames = ({ panels }: Drawing): string[] => [
  ...new Set(panels.flatMap(({ series }) => series.map(({ name }) => name))),
];

function axesOf(drawing: Drawing, panel: Panel, at: number, look: ChartLook, text: Text) {
  const small = drawing.kind === 'multiples';
  const lying = lies(drawing, panel, look.width);
  const many = panel.categories.length;
  const room = legendRoom(seriesNames(drawing), look.width);
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

function seriesOf(
  { kind, isOverTime }: Drawing,
  panel: Panel,
  panelAt: number,
  names: readonly string[],
  look: ChartLook,
) {
  const line = kind === 'line' || (kind === 'multiples' && isOverTime && panel.categories.length > 1);
  return panel.series.map(({ name, marks }) => {
    const { color, decal, symbol, stroke } = seriesStyle(names.indexOf(name), look.series, look.surface);
    const common = {
      name,
      color,
      xAxisIndex: panelAt,
      yAxisIndex: panelAt,
      data: marks.map((mark) => point(mark, line, color)),
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
          symbol,
          symbolSize: 9,
          lineStyle: { type: stroke },
        }
      : {
          ...common,
          type: 'bar' as const,
          barMaxWidth: 44,
          ...(kind === 'stacked' ? { stack: 'whole' } : {}),
          itemStyle: {
            ...(decal ? { decal } : {}),
            borderColor: look.surface,
            borderWidth: kind === 'stacked' ? 1 : 0,
          },
        };
  });
}
