import { LETTER } from './chart-legend.ts';
import { lineHeight, nameRoom, type ChartLook, type Text } from './chart-look.ts';
import type { Panel } from './drawing.ts';

/** How wide a square of a heat map is. */
const squareOf = ({ series }: Panel, width: number) => (width - nameRoom(width) - 24) / Math.max(1, series.length);

/** So long may the name of a column be that stands. */
const NAME = 145;

/** The room that names of columns take which stand. */
const standing = ({ series }: Panel) => Math.min(NAME, Math.max(...series.map(({ name }) => name.length * LETTER)));

/** Can the names of columns be read across, in lines below each other? */
const fitsAcross = (panel: Panel, width: number) => squareOf(panel, width) >= 56;

/** How high the chart has to be. */
export const heatHeight = (panel: Panel, width: number): number =>
  30 * panel.categories.length + (fitsAcross(panel, width) ? 130 : 116 + standing(panel));

/** Rows are what stands along the axis elsewhere; figures stand in the squares where there is room. */
export function heatOption(panel: Panel, look: ChartLook, text: Text) {
  const marks = panel.series.flatMap(({ marks: column }, x) =>
    column.flatMap((mark, y) => (mark && mark.value !== null ? [{ mark, value: [x, y, mark.value] as const }] : [])),
  );
  const values = marks.map(({ value }) => value[2]);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const isDark = (value: number) => most > least && (value - least) / (most - least) > 0.62;
  const square = squareOf(panel, look.width);
  return {
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
          : { rotate: 90, width: NAME, overflow: 'truncate' as const, hideOverlap: true }),
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
