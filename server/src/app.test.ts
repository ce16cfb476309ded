import { describe, expect, it } from 'vitest';
import { testApp } from '../testing/test-app.ts';

/** In production the server follows the day from its first moment on. */
describe('the server', () => {
  it('closes while it still follows the day', async () => {
    const closed = Array.from({ length: 4 }, async () => {
      const app = await testApp('production');
      await app.close();
      return 'closed';
    });
    expect(await Promise.all(closed)).toEqual(['closed', 'closed', 'closed', 'closed']);
  });
});
