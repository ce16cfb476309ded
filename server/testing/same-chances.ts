import fc from 'fast-check';

/**
 * By day every run tries the same histories, so that a change is judged by what it changed; at night others are tried, and
 * what fails tells its seed.
 */
if (!process.env['KEHOACH_TEST_NIGHT']) fc.configureGlobal({ seed: 20_261_130 });
