import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { keptPlace, readState, writeState } from '../../../source/store/disk/kept.ts';
import { MarksLog } from '../../../source/store/disk/marks-log.ts';
import type { MarkLine } from '../../../source/store/marks.ts';

let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dragoman-kept-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
});

describe('the place of what is kept', () => {
  // The folders are those of the XDG Base Directory Specification 0.8.
  it.each([
    [
      'below the home',
      { HOME: '/home/ana' },
      '/home/ana/.local/state/dragoman/',
      '/home/ana/.local/share/dragoman/',
    ],
    [
      'where XDG says',
      { HOME: '/home/ana', XDG_STATE_HOME: '/s', XDG_DATA_HOME: '/d' },
      '/s/dragoman/',
      '/d/dragoman/',
    ],
    [
      'below the home where XDG says something relative',
      { HOME: '/home/ana', XDG_STATE_HOME: 's', XDG_DATA_HOME: '' },
      '/home/ana/.local/state/dragoman/',
      '/home/ana/.local/share/dragoman/',
    ],
  ])('is %s', (_, env, state, data) => {
    const place = keptPlace(['/srv/clippings'], env);
    expect(place.state).toMatch(new RegExp(`^${state}clippings-[0-9a-f]{16}\\.json$`));
    expect(place.data).toMatch(new RegExp(`^${data}clippings-[0-9a-f]{16}$`));
  });

  it('is the same whatever the order of the roots, and another for other roots', () => {
    const env = { HOME: '/home/ana' };
    expect(keptPlace(['/b', '/a', '/b'], env)).toEqual(keptPlace(['/a', '/b'], env));
    expect(keptPlace(['/a'], env).state).not.toBe(keptPlace(['/a', '/b'], env).state);
    expect(keptPlace(['/x/a'], env).state).not.toBe(keptPlace(['/y/a'], env).state);
  });

  it('is nowhere without a home', () => {
    expect(keptPlace(['/a'], {})).toMatchObject({ state: null, data: null });
  });
});

describe('a file of state', () => {
  it('is read as it was written, for its owner only', () => {
    const path = join(home, 'deep/er/one.json');
    writeState(path, { a: [1, 'é'] });
    expect(readState(path)).toEqual({ value: { a: [1, 'é'] }, said: null });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, 'deep')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(home, 'deep/er'))).toEqual(['one.json']);
  });

  it('that is not there is nothing, and nothing is said', () => {
    expect(readState(join(home, 'none.json'))).toEqual({ value: null, said: null });
    writeFileSync(join(home, 'file'), '');
    expect(readState(join(home, 'file/none.json'))).toEqual({ value: null, said: null });
  });

  it.each(['', '{"a":', '\0\0\0'])('that is damaged (%j) is set aside and said', (text) => {
    const path = join(home, 'one.json');
    writeFileSync(path, text);
    expect(readState(path)).toEqual({ value: null, said: expect.stringContaining('one.json.damaged') });
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(text);
    expect(existsSync(path)).toBe(false);
  });

  it('that cannot be read is said, and stays', () => {
    const path = join(home, 'one.json');
    mkdirSync(path);
    expect(readState(path).said).toMatch(/^Where you were cannot be read from .*one\.json \(EISDIR\)\.$/);
    expect(() => writeState(path, {})).toThrow(/EISDIR/);
    expect(readdirSync(home)).toEqual(['one.json']);
  });
});

const line = (id: string): MarkLine => ({
  mark: 'star',
  article: { id, path: 'a.txt', record: 1 },
  on: true,
});
const AT = new Date(Date.UTC(2024, 6, 1, 9));

describe('the log of marks', () => {
  const log = () => new MarksLog(join(home, 'clippings'));
  const path = () => join(home, 'clippings/marks.jsonl');

  it('gives each line once, with those that others added', () => {
    const [one, other] = [log(), log()];
    expect(one.news()).toEqual({ lines: [], said: null });
    one.add([line('a')], AT);
    other.add([line('b')], AT);
    one.add([line('c'), line('d')], AT);
    expect(one.news().lines).toEqual(['a', 'b', 'c', 'd'].map(line));
    expect(one.news().lines).toEqual([]);
    other.add([line('e')], AT);
    expect(one.news().lines).toEqual([line('e')]);
    expect(other.news().lines).toHaveLength(5);
    expect(readFileSync(path(), 'utf8').split('\n')[0]).toBe(
      '{"at":"2024-07-01T09:00:00.000Z","mark":"star","article":{"id":"a","path":"a.txt","record":1},"on":true}',
    );
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  it('loses no other line by one that was cut off', () => {
    log().add([line('a')], AT);
    appendFileSync(path(), '{"at":"2024-07-01T09:00:00.000Z","mark":"sta');
    const one = log();
    expect(one.news()).toEqual({ lines: [line('a')], said: null });
    one.add([line('b')], AT);
    expect(one.news()).toEqual({
      lines: [line('b')],
      said: `A line is damaged in ${path()}, and passed over; all others count.`,
    });
    expect(log().news().lines).toEqual([line('a'), line('b')]);
  });

  it('passes over what another version wrote, without a word', () => {
    log().add([line('a')], AT);
    appendFileSync(path(), '{"mark":"colour","article":null}\n');
    expect(log().news()).toEqual({ lines: [line('a')], said: null });
  });

  it.each(['\0\0\0\n\xff', 'not a log at all'])('sets aside a file that has no good line: %j', (text) => {
    mkdirSync(join(home, 'clippings'));
    writeFileSync(path(), text);
    const one = log();
    expect(one.news()).toEqual({ lines: [], said: expect.stringContaining('marks.jsonl.damaged') });
    one.add([line('a')], AT);
    expect(one.news()).toEqual({ lines: [line('a')], said: null });
    expect(readdirSync(join(home, 'clippings')).sort()).toEqual(['marks.jsonl', 'marks.jsonl.damaged']);
  });

  it('throws what the file system says where it cannot be written', () => {
    writeFileSync(join(home, 'clippings'), '');
    expect(() => log().add([line('a')], AT)).toThrow(/ENOTDIR|EEXIST/);
    expect(log().news()).toEqual({ lines: [], said: null });
  });
});
