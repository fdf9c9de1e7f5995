import { describe, expect, it } from 'vitest';
import { Careful } from '../../source/terminal/careful.ts';

describe('Careful', () => {
  it('keeps nobody waiting while the line takes all there is', () => {
    const careful = new Careful();
    careful.sent(5000, 100);
    expect(careful.wait(101)).toBe(0);
  });

  it('leaves half a second behind a large frame once the line was full, and none behind a small one', () => {
    const careful = new Careful();
    careful.full(100);
    careful.sent(1200, 200);
    expect(careful.wait(300)).toBe(400);
    expect(careful.wait(700)).toBe(0);
    careful.sent(80, 800);
    expect(careful.wait(801)).toBe(0);
  });

  it('forgets after ten seconds that the line was full', () => {
    const careful = new Careful();
    careful.full(0);
    careful.sent(1200, 9_900);
    expect(careful.wait(9_950)).toBe(450);
    expect(careful.wait(10_001)).toBe(0);
  });
});
