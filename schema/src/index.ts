export * from './figures.ts';
export * from './forms.ts';
export * from './library.ts';
export * from './people.ts';
export * from './plans.ts';
export * from './problems.ts';
export * from './reports.ts';
export * from './units.ts';
