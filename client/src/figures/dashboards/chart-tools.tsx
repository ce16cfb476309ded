import { useEffect, useRef } from 'react';
import type { ChartSize } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-dashboards.ts';
import '../../texts/vi-explorer.ts';
import { Button } from '../../ui/button.tsx';
import { chartKinds, keptKind, shownKind } from '../question.ts';
import type { ChangeDashboard } from './use-change-dashboard.ts';
import type { ChartOrder, KeyedChart } from './use-chart-order.ts';
import { chartsSent, type Chart } from './use-dashboards.ts';

interface Props {
  chart: KeyedChart;
  at: number;
  of: number;
  command: ChangeDashboard;
  order: ChartOrder;
}

const sizes: readonly ChartSize[] = ['HALF', 'WHOLE'];

/** What can be done with one chart while its dashboard is changed. Whatever is dragged can be moved by the arrows too. */
export function ChartTools({ chart, at, of, command, order }: Props) {
  const texts = useTexts();
  const buttons = useRef<HTMLDivElement>(null);
  const pressed = useRef('');
  const { title } = chart.question;
  const { change, busy } = command;
  // Where a chart is put elsewhere, the browser forgets which of its buttons was pressed.
  useEffect(() => {
    if (pressed.current === '') return;
    buttons.current?.querySelector<HTMLElement>(`[data-way="${pressed.current}"]`)?.focus();
    pressed.current = '';
  }, [at]);
  const move = (way: string, to: number) => {
    pressed.current = way;
    void order.move(at, to);
  };
  const changeIt = (part: Partial<Chart>) =>
    change({ charts: chartsSent(order.shown.map((one, index) => (index === at ? { ...one, ...part } : one))) });
  const unpin = async () => {
    const left = order.shown.filter((_, index) => index !== at);
    const board = buttons.current?.closest('.dashboard');
    if (await change({ charts: chartsSent(left) }, texts.dashboards.unpinned(title)))
      board?.querySelector<HTMLElement>('h2 a')?.focus();
  };
  return (
    <div className="row chart-tools no-print" ref={buttons}>
      <span
        className="drag-handle"
        title={texts.dashboards.drag(title)}
        onPointerDown={(event) => order.press(event, at)}
        aria-hidden="true"
      >
        ⠿
      </span>
      <Button
        look="ghost"
        className="square"
        data-way="forward"
        aria-label={texts.dashboards.forward(title)}
        busy={at === 0 || busy}
        onClick={() => move('forward', at - 1)}
      >
        ↑
      </Button>
      <Button
        look="ghost"
        className="square"
        data-way="back"
        aria-label={texts.dashboards.back(title)}
        busy={at === of - 1 || busy}
        onClick={() => move('back', at + 1)}
      >
        ↓
      </Button>
      <select
        className="control"
        aria-label={texts.dashboards.chartKind(title)}
        value={shownKind(chart.kind)}
        onChange={({ target }) => void changeIt({ kind: keptKind(chartKinds.find((kind) => kind === target.value)!) })}
      >
        {chartKinds.map((kind) => (
          <option key={kind} value={kind}>
            {texts.explorer.chart[kind]}
          </option>
        ))}
      </select>
      <select
        className="control"
        aria-label={texts.dashboards.chartSize(title)}
        value={chart.size}
        onChange={({ target }) => void changeIt({ size: sizes.find((size) => size === target.value)! })}
      >
        {sizes.map((size) => (
          <option key={size} value={size}>
            {texts.dashboards.size[size]}
          </option>
        ))}
      </select>
      <Button look="ghost" aria-label={texts.dashboards.unpin(title)} busy={busy} onClick={() => void unpin()}>
        {texts.dashboards.unpinShort}
      </Button>
    </div>
  );
}
