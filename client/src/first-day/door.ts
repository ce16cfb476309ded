/**
 * What somebody sees who is new here, fetched together: the first steps of an office, the line that leads back to them,
 * and the guides. Apart they would make what every page tells of its parts longer.
 */
export { GuideScreen } from '../guides/guide-screen.tsx';
export { FirstDayLine } from './first-day-line.tsx';
export { FirstStepsScreen } from './first-steps-screen.tsx';
