/**
 * Milliseconds without a key after which somebody is taken to have typed what they meant: more than lies between two keys
 * of one number, also for those who look for each key (about half a second: Dhakal and others, Observations on Typing from
 * 136 Million Keystrokes, 2018). Nothing is reckoned, judged or laid out for half a number, and no key waits for that.
 */
export const TYPING_PAUSE = 600;

/** Milliseconds for which at most what is typed without a pause is nowhere but in its input. Few numbers take that long. */
export const LONGEST_HELD = 3000;
