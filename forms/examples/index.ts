export { communeHalfYear } from './commune-half-year.ts';
