import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { ChartLook } from './chart-look.ts';
import { chartHeight, chartOption } from './chart-option.ts';
import type { Drawing } from './drawing.ts';
import { titleLines } from './title-lines.ts';

register([CanvasRenderer]);

/** Of the title: the size of its letters, the height of a line, and what is left free around it. */
const [SIZE, LINE, AROUND] = [16, 24, 12];
/** How wide a letter is at most, on average. */
const LETTER = 0.58 * SIZE;

/**
 * The drawing as a file, under its title: it is looked at where nothing else says what it shows. Drawn anew: the page's
 * security policy lets no picture be made out of what stands on it.
 */
export async function pictureOf(
  drawing: Drawing,
  title: string,
  look: ChartLook,
  ending: 'png' | 'svg',
): Promise<Blob> {
  const { width } = look;
  const lines = titleLines(title, Math.floor((width - 2 * AROUND) / LETTER));
  const above = lines.length * LINE + AROUND;
  const sized = { width, height: chartHeight(drawing, width), devicePixelRatio: 2 };
  const chart = init(document.createElement('div'), null, { renderer: ending === 'svg' ? 'svg' : 'canvas', ...sized });
  try {
    chart.setOption({ ...chartOption(drawing, look), backgroundColor: look.surface });
    if (ending === 'svg') {
      const picture = svgUnder(lines, chart.renderToSVGString(), { ...sized, above, look });
      return new Blob([picture], { type: 'image/svg+xml' });
    }
    const drawn = chart.renderToCanvas({ pixelRatio: 2, backgroundColor: look.surface });
    const canvas = canvasUnder(lines, drawn, above, look);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'),
    );
  } finally {
    chart.dispose();
  }
}

function canvasUnder(
  lines: readonly string[],
  drawn: HTMLCanvasElement,
  above: number,
  look: ChartLook,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = drawn.width;
  canvas.height = drawn.height + 2 * above;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = look.surface;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(drawn, 0, 2 * above);
  pen.scale(2, 2);
  pen.fillStyle = look.ink;
  pen.font = `600 ${SIZE}px ${look.fontFamily}`;
  lines.forEach((line, at) => pen.fillText(line, AROUND, AROUND + SIZE + at * LINE));
  return canvas;
}

interface Placed {
  width: number;
  height: number;
  above: number;
  look: ChartLook;
}

function svgUnder(lines: readonly string[], drawn: string, { width, height, above, look }: Placed): string {
  const size = { width, height: height + above };
  const font = { 'font-family': look.fontFamily, 'font-size': SIZE, 'font-weight': 600, fill: look.ink };
  const whole = svg('svg', { ...size, viewBox: `0 0 ${width} ${height + above}` }, [
    svg('rect', { ...size, fill: look.surface }),
    svg(
      'g',
      font,
      lines.map((line, at) => svg('text', { x: AROUND, y: AROUND + SIZE + at * LINE }, [line])),
    ),
  ]);
  const said = new XMLSerializer().serializeToString(whole);
  return said.replace(/<\/svg>$/, () => `<g transform="translate(0 ${above})">${drawn}</g></svg>`);
}

function svg(name: string, attributes: Record<string, string | number>, inside: (Element | string)[] = []): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  element.append(...inside);
  return element;
}
