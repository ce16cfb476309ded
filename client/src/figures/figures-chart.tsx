import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import {
  GridComponent,
  LegendPlainComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
} from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { FiguresTable_groupFragment } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { useTheme } from '../ui/theme.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';
import type { ChartLook } from './chart-look.ts';
import { chartHeight, chartOption } from './chart-option.ts';
import type { Cell } from './cell.ts';
import type { Drawing, Mark } from './drawing.ts';
import { incompleteYears } from './incomplete.ts';
import { writeFigure } from './write-figure.ts';
import { PictureButtons } from './picture-buttons.tsx';
import type { Question } from './question.ts';

register([BarChart, LineChart, HeatmapChart, GridComponent, LegendPlainComponent, TitleComponent]);
register([TooltipComponent, VisualMapContinuousComponent, SVGRenderer]);

const A4 = 640;

interface Props {
  question: Question;
  drawing: Drawing;
  groups: readonly FiguresTable_groupFragment[];
  /** What is drawn, in words. */
  label: string;
  /** What stands above it where it is taken away as a picture. */
  title: string;
  onOpen: (cell: Cell) => void;
}

/** The answer as a drawing, with what it cannot show said below it. A press on a part opens the reports behind it. */
export function FiguresChart({ question, drawing, groups, label, title, onOpen }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const theme = useTheme();
  const place = useRef<HTMLDivElement>(null);
  const open = useRef(onOpen);
  const noteId = useId();
  const [width, setWidth] = useState(0);
  const years = incompleteYears(question, groups);
  const write = useMemo(() => (value: number) => writeFigure(String(value), language), [language]);
  const printed = useMediaQuery('print');
  const dark = useMediaQuery('(prefers-color-scheme: dark)');
  // A sheet of A4 upright has so much room between its margins.
  const drawnWidth = printed ? Math.min(width, A4) : width;
  const height = chartHeight(drawing, drawnWidth);
  useEffect(() => {
    open.current = onOpen;
  });

  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)));
    watch.observe(place.current!);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    if (!place.current || drawnWidth === 0) return;
    const chart: EChartsType = init(place.current, null, { renderer: 'svg', width: drawnWidth, height });
    chart.setOption(chartOption(drawing, lookOf(place.current, drawnWidth, write)));
    chart.on('click', ({ data }) => {
      const mark = (data as { mark?: Mark } | null)?.mark;
      if (mark && mark.column.opens) open.current({ group: mark.group, column: mark.column });
    });
    return () => chart.dispose();
  }, [drawing, drawnWidth, height, write, theme, dark, printed]);

  const notes = [
    ...(years.length > 0 ? [texts.figures.incompleteYears(years)] : []),
    ...(drawing.drawn < drawing.all ? [texts.explorer.firstDrawn(drawing.drawn, drawing.all)] : []),
    ...(drawing.onlyFirst ? [texts.explorer.onlyFirst] : []),
  ];
  const isLine = drawing.kind === 'line' || (drawing.kind === 'multiples' && drawing.isOverTime);
  const marks = drawing.panels.flatMap(({ series }) => series.flatMap((one) => one.marks));
  const hollow = years.length > 0 && isLine && marks.some((mark) => mark?.incomplete && mark.value !== null);
  return (
    <figure className="panel flush figure">
      <div
        ref={place}
        className="chart"
        style={{ height: height || undefined }}
        role="img"
        aria-label={label}
        aria-describedby={notes.length > 0 ? noteId : undefined}
      />
      <figcaption className="small">
        {notes.length > 0 ? (
          <p id={noteId} className="chart-notes">
            {hollow ? (
              <span aria-hidden="true" className="hollow-point">
                ○{' '}
              </span>
            ) : null}
            {notes.join(' ')}
          </p>
        ) : null}
        {question.measures.every(({ function: name }) => name === 'PERCENT_OF_TARGET') ? null : (
          <p className="quiet pressable">{texts.explorer.pressToOpen}</p>
        )}
        <PictureButtons {...{ drawing, title }} look={() => lookOf(place.current!, Math.max(width, 720), write)} />
      </figcaption>
    </figure>
  );
}

function lookOf(place: HTMLElement, width: number, write: ChartLook['write']): ChartLook {
  const style = getComputedStyle(place);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour('ink'),
    quiet: colour('quiet'),
    line: colour('line'),
    strong: colour('line-strong'),
    surface: colour('surface'),
    empty: colour('sunken'),
    full: colour('accent'),
    onFull: colour('on-accent'),
    series: [1, 2, 3, 4, 5, 6].map((at) => colour(`chart-${at}`)),
    fontFamily: style.fontFamily,
    width,
    write,
  };
}
