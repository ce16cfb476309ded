// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isBlock } from './is-block.ts';
import { readBlock } from './read-block.ts';

describe('a block of spreadsheet cells', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\nb', [['a'], ['b']]],
    ['a\t\tc', [['a', '', 'c']]],
    ['\r\na', [[''], ['a']]],
    ['một', [['một']]],
    ['', [['']]],
    ['"dòng một\ndòng hai"\t5\r\n', [['dòng một\ndòng hai', '5']]],
    ['"nói ""được""\r\nlàm được"', [['nói "được"\nlàm được']]],
    ['"Dân vận khéo"\t3', [['"Dân vận khéo"', '3']]],
    ['"chưa đóng\t3\nx', [['"chưa đóng', '3'], ['x']]],
    ['cao 5"\t"\n', [['cao 5"', '"']]],
  ])('%j is read as %j', (text, block) => {
    expect(readBlock(text)).toEqual(block);
  });
});

describe('what is pasted as a block', () => {
  const into = (tag: string, type = 'text') =>
    Object.assign(document.createElement(tag), tag === 'input' ? { type } : {});
  it.each([
    ['a single value into a text', '5\r\n', '', into('input'), false],
    ['two cells into a text', '5\t6', '', into('input'), true],
    ['two lines into a text', '5\n6', '', into('input'), true],
    ['paragraphs into a long text', 'một\nhai', '<p>một</p><p>hai</p>', into('textarea'), false],
    ['a Word text with tabs into a long text', '1.\tmột', '<p>1. một</p>', into('textarea'), false],
    ['a table into a long text', 'một\nhai', '<TABLE><tr></tr></TABLE>', into('textarea'), true],
    ['tabs of a plain text into a long text', 'a\tb', '', into('textarea'), true],
    ['a single value into a list', 'Có', '', into('select'), true],
    ['a single value into a choice', 'Có', '', into('input', 'radio'), true],
    ['nothing into a list', ' ', '', into('select'), false],
  ])('%s', (_what, text, html, control, block) => {
    expect(isBlock({ text, html }, control)).toBe(block);
  });
});
