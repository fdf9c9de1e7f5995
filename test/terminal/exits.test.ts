import { describe, it } from 'vitest';
import { diesWithItsLine, endsCleanly, everyWay, faults, type Subject } from './exits.ts';
import { bundleFixture } from './fixture.ts';

const toy: Subject = { command: [process.execPath, bundleFixture('toy.ts')], ready: /loaded 3/ };

const reader: Subject = {
  command: [process.execPath, bundleFixture('empty-reader.ts')],
  ready: /clippings is empty/,
};

describe('the terminal is given back', () => {
  it.each([...everyWay('q'), ...faults])('after $name', (way) => endsCleanly(toy, way));

  it.each(everyWay('q'))('after $name in the reader itself', (way) => endsCleanly(reader, way));

  it('and no process stays behind when the line is lost', () => diesWithItsLine(toy));

  it('when the program ends before Ink is loaded', () =>
    endsCleanly({ ...toy, ready: /toy 80x24/ }, everyWay('q')[0]!));
});
