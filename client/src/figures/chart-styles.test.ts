import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import {
  GridComponent,
  LegendPlainComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
} from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChartLook } from './chart-look.ts';
import { chartOption } from './chart-option.ts';
import type { Drawing } from './drawing.ts';

register([BarChart, HeatmapChart, LineChart, GridComponent, LegendPlainComponent, TitleComponent]);
register([TooltipComponent, VisualMapContinuousComponent, SVGRenderer]);

const tokens = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8');
/** Light, dark by choice, dark by the device: what each part of the file says of a colour. */
const pages = tokens.split(/^@media/m);
const colour = (page: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(page)![1]!;
const series = (page: string) => [1, 2, 3, 4, 5, 6].map((at) => colour(page, `chart-${at}`));

/** How light a colour is, as WCAG reckons it: also the grey in which it is printed. */
function lightness(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
const contrast = (one: string, other: string) => {
  const [less, more] = [lightness(one), lightness(other)].sort((left, right) => left - right);
  return (more! + 0.05) / (less! + 0.05);
};

const look = {
  ...{ ink: '#000000', quiet: '#000000', line: '#000000', strong: '#000000', empty: '#ffffff', full: '#000000' },
  ...{
    onFull: '#ffffff',
    surface: '#ffffff',
    series: series(pages[0]!),
    fontFamily: 'serif',
    width: 900,
    write: String,
  },
} satisfies ChartLook;
const mark = { value: 1, group: 0, column: {} as never, incomplete: false };
const panel = (title: string, names: readonly string[]) => ({
  title,
  categories: ['2024', '2025'],
  series: names.map((name) => ({ name, marks: [mark, mark] })),
});
const twelve = Array.from({ length: 12 }, (_, at) => `Xã ${at + 1}`);
const drawn = (kind: Drawing['kind'], panels = [panel('', twelve)]): Drawing => ({
  ...{ kind, panels, isOverTime: true, drawn: 1, all: 1, onlyFirst: false },
});
/** What tells each series apart, without its colour where the chart is printed grey. */
const stylesOf = (drawing: Drawing) =>
  (chartOption(drawing, look) as { series: any[] }).series.map(({ name, color, itemStyle, symbol, lineStyle }) => ({
    ...{ name: name as string, color: color as string },
    form: JSON.stringify([itemStyle?.decal, symbol, lineStyle?.type]),
  }));

describe('the series of a chart', () => {
  it.each(['bar', 'stacked', 'line', 'multiples'] as const)('are told apart up to the twelfth: %s', (kind) => {
    const styles = stylesOf(drawn(kind));
    expect(new Set(styles.map(({ color, form }) => color + form)).size).toBe(12);
    for (const [at, { color, form }] of styles.entries()) {
      const next = styles[at + 1];
      if (next) expect([next.color, next.form]).not.toEqual([color, form]);
    }
  });

  it.each(['bar', 'stacked', 'line', 'multiples', 'heat'] as const)('are drawn: %s', (kind) => {
    const chart = init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 400 });
    chart.setOption(chartOption(drawn(kind), look));
    const picture = chart.renderToSVGString();
    chart.dispose();
    expect(picture).toContain('Xã 12');
    const patterns = picture.match(/<pattern /g) ?? [];
    expect(patterns.length > 0).toBe(kind === 'bar' || kind === 'stacked');
  });

  it('are bars in small charts of what has no order, such as units, and lines over time', () => {
    const types = (isOverTime: boolean) =>
      (chartOption({ ...drawn('multiples'), isOverTime }, look) as { series: any[] }).series.map(({ type }) => type);
    expect([new Set(types(false)), new Set(types(true))]).toEqual([new Set(['bar']), new Set(['line'])]);
  });

  it('look the same in every small chart, whatever else stands in it', () => {
    const styles = stylesOf(drawn('multiples', [panel('Xã', ['2024', '2025']), panel('Phường', ['2025'])]));
    const ofName = styles.filter(({ name }) => name === '2025');
    expect(ofName).toHaveLength(2);
    expect(ofName[0]).toEqual(ofName[1]);
  });

  it.each(pages.map((page, at) => [['light', 'dark by choice', 'dark by the device'][at]!, page]))(
    'stand out from the page, and grey tells their colours apart: %s',
    (_, page) => {
      const colours = series(page);
      for (const one of colours) expect(contrast(one, colour(page, 'surface'))).toBeGreaterThanOrEqual(3);
      const greys = colours.sort((left, right) => lightness(left) - lightness(right));
      for (const [at, grey] of greys.slice(1).entries()) expect(contrast(grey, greys[at]!)).toBeGreaterThan(1.2);
    },
  );
});
