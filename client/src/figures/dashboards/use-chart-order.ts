import { useState, type PointerEvent } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-dashboards.ts';
import { dragWithPointer } from '../../ui/drag-with-pointer.ts';
import { chartsSent, type Chart } from './use-dashboards.ts';
import type { ChangeDashboard } from './use-change-dashboard.ts';

/** A chart with a key that stays while the order changes: a question may stand there twice. */
export type KeyedChart = Chart & { key: string };

/** The order of the charts on the page, and how it is changed by buttons and by dragging. */
export interface ChartOrder {
  shown: KeyedChart[];
  /** Before which one something that is dragged would stand. */
  over: number | null;
  move: (from: number, to: number) => Promise<void>;
  press: (event: PointerEvent<HTMLElement>, from: number) => void;
}

/** The list with one of it put in the place of another. */
export function moved<Entry>(list: readonly Entry[], from: number, to: number): Entry[] {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
}

/** Charts with keys: the question's id, and a number where it stands there before. */
export const keyed = (charts: readonly Chart[]): KeyedChart[] =>
  charts.map((chart, at) => {
    const before = charts.slice(0, at).filter(({ question }) => question.id === chart.question.id).length;
    return { ...chart, key: `${chart.question.id} ${before}` };
  });

export function useChartOrder(charts: readonly Chart[], { busy, change }: ChangeDashboard): ChartOrder {
  const texts = useTexts();
  const [over, setOver] = useState<number | null>(null);
  const shown = keyed(charts);
  const move = async (from: number, to: number) => {
    if (busy || from === to || to < 0 || to >= shown.length) return;
    const { title } = shown[from]!.question;
    const said = texts.dashboards.moved(title, to + 1, shown.length);
    await change({ charts: chartsSent(moved(charts, from, to)) }, said);
  };
  const press = (event: PointerEvent<HTMLElement>, from: number) => {
    let to = from;
    dragWithPointer(event, {
      begin: () => setOver(from),
      over: (x, y) => {
        const found = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-chart]');
        const at = found ? Number(found.dataset['chart']) : to;
        if (at !== to) setOver((to = at));
      },
      drop: () => {
        setOver(null);
        void move(from, to);
      },
      cancel: () => setOver(null),
    });
  };
  return { shown, over, move, press };
}
