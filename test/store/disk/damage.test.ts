import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Damaged, faultOf } from '../../../source/store/disk/damage.ts';
import { isMarkedDamaged } from '../../../source/store/disk/generations.ts';
import { openIndex } from '../../../source/store/disk/open.ts';
import { beginWriting, noteFault } from '../../../source/store/disk/writer.ts';
import { Chance } from '../../support/chance.ts';
import { audit, book, type Total } from './ledger.ts';
import { emptyFolder, opened, optionsFor, writerOf } from './opened.ts';

/** Bytes of the header of a database (sqlite.org/fileformat.html, 1.3). */
const HEADER = 100;
const ELSEWHERE = 200;

describe('an index with one bit turned over', () => {
  /** The bytes of an index, and what is in it. */
  function whole(): { readonly bytes: Buffer; readonly right: Total } {
    const index = opened(emptyFolder());
    const writer = writerOf(index);
    for (let i = 0; i < 8; i++) writer.write(book);
    writer.close();
    const right = audit(index.db);
    index.close();
    return { bytes: readFileSync(index.location.path), right };
  }

  /** What comes of opening, reading and writing an index with these bytes. */
  function fate(bytes: Buffer, right: Total): 'read right' | 'damaged' {
    const folder = emptyFolder();
    const { path } = opened(folder).location;
    writeFileSync(path, bytes);
    const index = openIndex(optionsFor(folder));
    try {
      if (index.state === 'rebuilt') return 'damaged';
      expect(index).toMatchObject({ state: 'current', said: [] });
      expect(audit(index.db)).toEqual(right);
      const writer = beginWriting(index.location);
      if (typeof writer === 'string') throw new Error(writer);
      try {
        writer.write(book);
      } finally {
        writer.close();
      }
      return 'read right';
    } catch (error) {
      if (noteFault(index.location, error) !== 'damaged') throw error;
      return 'damaged';
    } finally {
      index.close();
      if (isMarkedDamaged(path)) {
        const next = opened(folder);
        expect(next.said).toEqual([`The index in ${dirname(path)} was damaged and is built anew.`]);
      }
      rmSync(folder, { recursive: true });
    }
  }

  it('is read right or found damaged, and then built anew: never read wrong, never a fault of the program', () => {
    const { bytes, right } = whole();
    const chance = new Chance(5);
    const fates = { 'read right': 0, damaged: 0 };
    for (let i = 0; i < HEADER + ELSEWHERE; i++) {
      const at = i < HEADER ? i : chance.below(bytes.length);
      const turned = Buffer.from(bytes);
      turned[at]! ^= 1 << chance.below(8);
      fates[fate(turned, right)]++;
    }
    // Most bytes are of sealed values; others are of pages that are free, or say what nobody asks.
    expect(fates.damaged).toBeGreaterThan(ELSEWHERE / 3);
    expect(fates['read right']).toBeGreaterThan(0);
  }, 60_000);
});

describe('an error', () => {
  it.each([
    [new Damaged('here'), 'damaged'],
    [Object.assign(new Error('malformed'), { errcode: 11 }), 'damaged'],
    // FTS5's own kind of the same.
    [Object.assign(new Error('malformed'), { errcode: 267 }), 'damaged'],
    [Object.assign(new Error('no room'), { errcode: 13 }), 'full'],
    [Object.assign(new Error('failed write'), { errcode: 778 }), 'full'],
    [Object.assign(new Error('unreadable sector'), { errcode: 266 }), 'damaged'],
    [Object.assign(new Error('snapshot too old'), { errcode: 517 }), 'busy'],
    [Object.assign(new Error('syntax'), { errcode: 1 }), 'statement'],
    [new TypeError('undefined'), 'other'],
    ['thrown', 'other'],
  ])('%o means %s', (error, fault) => {
    expect(faultOf(error)).toBe(fault);
  });
});
