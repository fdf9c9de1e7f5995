import { expect, it } from 'vitest';
import { Gathered } from '../../source/commands/gathered.ts';

it('gathers a screenful of lines first, then twice as many each time, up to 64 kB', () => {
  const gathered = new Gathered();
  const line = 'x'.repeat(99);
  const sizes: number[] = [];
  for (let count = 0; count < 3000; count++) {
    gathered.add(line);
    if (gathered.isFull) sizes.push(gathered.take().length);
  }
  expect(sizes).toEqual([4100, 8200, 16_400, 32_800, 65_600, 65_600, 65_600]);
  expect(gathered.take()).toBe(`${line}\n`.repeat(3000 - sizes.reduce((sum, size) => sum + size, 0) / 100));
});
