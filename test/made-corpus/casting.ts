/** Who comes into an article of a story: indices of people, organisations and states, the most important first. */
import type { Numbers } from '../support/chance.ts';
import { below, cubed, squared } from './draws.ts';
import { STATES } from './states.ts';
import type { Story, World } from './world.ts';

/** So often a person is a leader of one of the story's states, or, below the second, of any state. */
const OWN_LEADERS = 0.42;
const ANY_LEADERS = 0.5;
/** At most so many, less one, only pass by. */
const PASSING = 3;

/** Leaders of the story's states and of others, the story's own people; at the end who just passes by. */
export function peopleOf(world: World, story: Story, next: Numbers, count: number): number[] {
  const { leaders, passing } = world;
  const { states, from, people } = story;
  const drawn = new Set<number>();
  for (let i = 0; i < count; i++) {
    const roll = next();
    if (roll < OWN_LEADERS) {
      const own = leaders[states[Math.floor(squared(next) * states.length)]!]!;
      drawn.add(own[Math.floor(cubed(next) * own.length)]!);
    } else if (roll < ANY_LEADERS) {
      const any = leaders[Math.floor(cubed(next) * STATES.length)]!;
      drawn.add(any[Math.floor(cubed(next) * any.length)]!);
    } else drawn.add(from + Math.floor(squared(next) * squared(next) * people));
  }
  for (let i = below(next, PASSING); i > 0; i--) drawn.add(passing.from + below(next, passing.count));
  return [...drawn];
}

/** The story's, from the first one or from another. */
export function bodiesOf({ organisations }: Story, next: Numbers, count: number): number[] {
  const first = next() < 0.5 ? 0 : below(next, organisations.length);
  const length = Math.min(count, organisations.length);
  return Array.from({ length }, (_, i) => organisations[(first + i) % organisations.length]!);
}

/** The story's, and in long articles others. */
export function statesOf(story: Story, next: Numbers, count: number): number[] {
  const states = new Set(story.states);
  while (states.size < count) states.add(below(next, STATES.length));
  return [...states];
}
