import type { viTalk } from './vi-talk.ts';
import { number } from './write-en.ts';

const comments = (count: number) => `${number(count)} comment${count === 1 ? '' : 's'}`;

/** What is said around comments at a cell, in English. */
export const enTalk: (typeof viTalk)['talk'] = {
  open: (cell, said) => `Read comments on “${cell}”: ${said}`,
  begin: (cell) => `Comment on “${cell}”`,
  beginHint: 'Comment on this cell (Ctrl+Alt+M)',
  said: (count, unread, isResolved) =>
    [comments(count), unread > 0 ? `${number(unread)} unread` : '', isResolved ? 'settled' : '']
      .filter(Boolean)
      .join(', '),
  title: (cell) => `Comments on “${cell}”`,
  side: { UNIT: 'unit', OFFICE: 'office' },
  yours: 'Your comment',
  whoReads: 'The unit and the office both read it; other units do not see it.',
  wanted: 'Write a comment.',
  send: 'Send',
  sent: 'The comment is sent.',
  settle: 'Mark as settled',
  reopen: 'Go on talking',
  settled: 'Marked as settled.',
  reopened: 'Open again.',
  isSettled: 'This is settled. A new comment opens it again.',
  saidMeanwhile: 'There is a new comment. Read it, then mark again.',
  waiting: (open, unread) =>
    `With the office: ${number(open)} cell${open === 1 ? '' : 's'}${unread > 0 ? `, ${comments(unread)} unread` : ''}`,
  panel: 'Comments at cells',
  noted: 'Noted by the office when it returned the report',
  none: 'No comments at any cell yet.',
  ask: 'Comment on a cell…',
  askHint: 'Each cell now has a button; choose the one to ask about.',
};
