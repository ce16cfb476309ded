import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { preloadLinks } from './preload-links.ts';

describe('what a page asks the browser to fetch along', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preload-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const list = join(folder, 'preload.json');
  writeFileSync(
    list,
    JSON.stringify([
      { path: '/reports/', files: ['assets/report.js', 'assets/report.css'], later: ['assets/date.js'] },
      { path: '/sign-in', files: [] },
      { path: '/', files: ['assets/frame.js'] },
    ]),
  );

  it('is scripts and styles of the first path that fits', () => {
    expect(preloadLinks(list)('/reports/5')).toBe(
      '</assets/report.js>; rel=modulepreload, </assets/report.css>; rel=preload; as=style; crossorigin, ' +
        '</assets/date.js>; rel=modulepreload; fetchpriority=low',
    );
    expect(preloadLinks(list)('/plans')).toBe('</assets/frame.js>; rel=modulepreload');
  });

  it('is nothing where a path needs nothing, and without a list', () => {
    expect(preloadLinks(list)('/sign-in')).toBeUndefined();
    expect(preloadLinks(join(folder, 'none.json'))('/')).toBeUndefined();
  });
});
