import fc from 'fast-check';
import { runs } from './runs.ts';

/* Before every file of tests: how often a property is tried that does not say so itself. */
fc.configureGlobal(runs(100));
