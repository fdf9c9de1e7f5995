import { describe, it } from 'vitest';
import { program } from '../support/built.ts';
import { diesWithItsLine, endsCleanly, everyWay, faults, type Subject } from './exits.ts';
import { bundleFixture } from './fixture.ts';

const toy: Subject = { command: [process.execPath, bundleFixture('toy.ts')], ready: /loaded 3/ };

const reader: Subject = {
  command: [process.execPath, bundleFixture('empty-reader.ts')],
  ready: /clippings is empty/,
};

const built: Subject = {
  command: [process.execPath, program, '--sample'],
  ready: /14 articles[\s\S]+Enter read/,
};

/** Somewhere deep: an article, the finder over it, something typed. */
const deep: Subject = {
  command: [...built.command, '-q', 'bagheri'],
  ready: /actor › bagheri[\s\S]+Mohammad/,
};

describe('the terminal is given back', () => {
  it.each([...everyWay('q'), ...faults])('after $name', (way) => endsCleanly(toy, way));

  it.each(everyWay('q'))('after $name in the reader itself', (way) => endsCleanly(reader, way));

  it.each(everyWay('q'))('after $name in the built program', (way) => endsCleanly(built, way));

  it.each(everyWay('').slice(1))('after $name in the built program, deep in it', (way) =>
    endsCleanly(deep, way),
  );

  it.each([
    ['toy', toy],
    ['built program', built],
  ])('and no process stays behind when the line is lost: %s', (_, subject) => diesWithItsLine(subject));

  it('when the program ends before Ink is loaded', () =>
    endsCleanly({ ...toy, ready: /toy 80x24/ }, everyWay('q')[0]!));
});
