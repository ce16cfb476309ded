import { mergeConfig } from 'vitest/config';
import config from './vitest.config.ts';

/** Whether time tells what is hidden: alone, as other tests beside it would be timed too. */
export default mergeConfig(config, { test: { env: { KEHOACH_TEST_TIMING: '1' }, testNamePattern: 'as long' } });
