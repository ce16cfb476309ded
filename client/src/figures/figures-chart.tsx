import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useId, useRef } from 'react';
import type { FiguresTable_groupFragment, QuestionFields_measurableFragment } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { useTheme } from '../ui/theme.ts';
import { incompleteYears, isIncomplete } from './incomplete.ts';
import { keyName, measureName, writeFigure } from './measure-name.ts';
import type { Question } from './question.ts';

register([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

interface Props {
  question: Question;
  measurables: readonly QuestionFields_measurableFragment[];
  groups: readonly FiguresTable_groupFragment[];
}

/**
 * Bars or lines of the groups; drawn from rounded numbers, the exact ones stand in the table. A year whose reports are not
 * all in is a hollow point on the line, and is named in words below.
 */
export function FiguresChart({ question, measurables, groups }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const theme = useTheme();
  const place = useRef<HTMLDivElement>(null);
  const noteId = useId();
  const names = question.measures.map((measure) => measureName(measure, measurables, texts));
  const years = incompleteYears(question, groups);
  const byYear = question.groupBy.includes('YEAR');
  const label = texts.figures.chartLabel(
    names.join(', '),
    question.groupBy.map((dimension) => texts.figures.dimension[dimension]).join(', '),
  );

  useEffect(() => {
    if (!place.current) return;
    const style = getComputedStyle(place.current);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    const chart = init(place.current, null, { renderer: 'svg' });
    const ordered =
      question.groupBy[0] === 'YEAR'
        ? [...groups].sort((left, right) => (left.keys[0]?.label ?? '').localeCompare(right.keys[0]?.label ?? ''))
        : groups;
    const colours = [colour('--accent'), colour('--gold'), colour('--info'), colour('--good')];
    const text = { color: colour('--ink'), fontFamily: style.fontFamily };
    const narrow = place.current.clientWidth < 480;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    chart.setOption({
      animation: !still,
      aria: { enabled: false },
      color: colours,
      textStyle: text,
      legend: names.length > 1 ? { top: 0, textStyle: text } : undefined,
      tooltip: {
        trigger: 'axis',
        confine: true,
        valueFormatter: (value: unknown) => (value === null ? '' : writeFigure(String(value), language)),
      },
      grid: { left: 8, right: 16, top: names.length > 1 ? 48 : 20, bottom: 8, containLabel: true },
      xAxis: {
        type: 'category',
        data: ordered.map((group) => group.keys.map((key) => keyName(key.dimension, key.label, texts)).join(' · ')),
        axisLabel: { ...text, interval: 0, rotate: ordered.length > 6 ? (narrow ? 90 : 35) : 0, hideOverlap: !narrow },
        axisLine: { lineStyle: { color: colour('--line-strong') } },
      },
      yAxis: {
        type: 'value',
        axisLabel: { ...text, formatter: (value: number) => writeFigure(String(value), language) },
        splitLine: { lineStyle: { color: colour('--line') } },
      },
      series: names.map((name, at) => ({
        name,
        type: question.chart,
        barMaxWidth: 44,
        symbol: 'circle',
        symbolSize: 9,
        data: ordered.map((group) => {
          const value = group.values.find((candidate) => candidate.measure === at)?.value;
          if (value === null || value === undefined) return null;
          if (question.chart !== 'line' || !byYear || !isIncomplete(group, question.counted)) return Number(value);
          const borderColor = colours[at % colours.length]!;
          return {
            value: Number(value),
            symbolSize: 11,
            itemStyle: { color: colour('--surface'), borderColor, borderWidth: 2 },
          };
        }),
      })),
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [question, groups, names, byYear, language, theme, texts]);

  return (
    <figure className="panel flush figure">
      <div
        ref={place}
        className="chart"
        role="img"
        aria-label={label}
        aria-describedby={years.length > 0 ? noteId : undefined}
      />
      {years.length > 0 ? (
        <figcaption id={noteId} className="small">
          {question.chart === 'line' ? (
            <span aria-hidden="true" className="hollow-point">
              ○{' '}
            </span>
          ) : null}
          {texts.figures.incompleteYears(years)}
        </figcaption>
      ) : null}
    </figure>
  );
}
