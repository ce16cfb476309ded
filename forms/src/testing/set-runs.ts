import fc from 'fast-check';
import { runs } from './runs.ts';

/*
 * Before every file of tests: how often a property is tried that does not say so itself. By day every run tries the same,
 * so that a change is judged by what it changed; at night others are tried, and what fails tells its seed.
 */
fc.configureGlobal({ ...runs(50), ...(process.env.FORMS_RUNS ? {} : { seed: 20_261_130 }) });
