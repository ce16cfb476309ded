import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { chartHeight, chartOption, type ChartLook } from './chart-option.ts';
import type { Drawing } from './drawing.ts';

register([CanvasRenderer]);

/** The drawing as a file. Drawn anew: the page's security policy lets no picture be made out of what stands on it. */
export async function pictureOf(drawing: Drawing, look: ChartLook, ending: 'png' | 'svg'): Promise<Blob> {
  const [width, height] = [look.width, chartHeight(drawing, look.width)];
  const sized = { width, height, devicePixelRatio: 2 };
  const place = document.createElement('div');
  const chart = init(place, null, { renderer: ending === 'svg' ? 'svg' : 'canvas', ...sized });
  try {
    chart.setOption({ ...chartOption(drawing, look), backgroundColor: look.surface });
    if (ending === 'svg') return new Blob([chart.renderToSVGString()], { type: 'image/svg+xml' });
    const canvas = chart.renderToCanvas({ pixelRatio: 2, backgroundColor: look.surface });
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'),
    );
  } finally {
    chart.dispose();
  }
}
