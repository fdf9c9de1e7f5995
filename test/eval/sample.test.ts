import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linkedSample } from '../actors/sample.ts';
import { type Marked, score } from './score.ts';

const marked: Marked[] = JSON.parse(readFileSync(new URL('./sample-gold.json', import.meta.url), 'utf8'));

describe('what was marked by hand in five dispatches', () => {
  it('stands in the files where the marks say', () => {
    for (const { file, start, end, surface } of marked) {
      const text = readFileSync(new URL(`../../data/sample/${file}`, import.meta.url), 'utf8');
      expect(text.slice(start, end), `${file} ${start}`).toBe(surface);
    }
  });

  it('is found again: spans, kinds, actors', async () => {
    const { articles, linked } = await linkedSample();
    const { span, typed, actors, differences } = score(marked, articles, linked);
    expect(span.f1, differences.join('\n')).toBeGreaterThanOrEqual(95);
    expect(typed.f1, differences.join('\n')).toBeGreaterThanOrEqual(90);
    expect(actors.f1).toBeGreaterThanOrEqual(97);
  });
});

describe('the scorer', () => {
  it('gives nothing where nothing is found', async () => {
    const { articles, linked } = await linkedSample();
    const none = { ...linked, mentions: linked.mentions.map(() => []) };
    expect(score(marked, articles, none).span).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it('takes off for what is missed, for what is too much, for a wrong kind and for a wrong actor', async () => {
    const { articles, linked } = await linkedSample();
    const all = score(marked, articles, linked);
    // Every other mark taken away: what was found there is too much now.
    const half = score(
      marked.filter((_, at) => at % 2 === 0),
      articles,
      linked,
    );
    expect(half.span.precision).toBeLessThan(all.span.precision - 30);
    const fewer = { ...linked, mentions: linked.mentions.map((of) => of.filter((_, at) => at % 2 === 0)) };
    expect(score(marked, articles, fewer).span.recall).toBeLessThan(all.span.recall - 30);
    const turned = marked.map((one) => (one.kind === 'state' ? { ...one, kind: 'person' as const } : one));
    expect(score(turned, articles, linked).span).toEqual(all.span);
    expect(score(turned, articles, linked).typed.f1).toBeLessThan(all.typed.f1 - 20);
    const lumped = marked.map((one) => (one.kind === 'state' ? { ...one, actor: 'Iran' } : one));
    expect(score(lumped, articles, linked).actors.recall).toBeLessThan(all.actors.recall - 10);
  });
});
