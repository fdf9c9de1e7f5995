/** A process of its own that writes decisions into the log it is told, and says the id of each once that stands there. For ever. */
import { writeSync } from 'node:fs';
import { DecisionsLog } from '../../source/decisions-log.ts';

const log = new DecisionsLog({ decisions: process.argv[2] ?? '' }, []);
const actor = { surface: 'Anna Keller', kind: 'person' } as const;
for (let number = 0; ; number++) {
  const name = `Name ${number} ${'x'.repeat(number % 300)}`;
  const kind = number % 2 === 0 ? 'organisation' : 'person';
  // Two in one go, which stand there both or not at all.
  const written = log.decide({ decided: 'named', actor, name }, { decided: 'kind', actor, kind });
  writeSync(1, written.map(({ id }) => `${id}\n`).join(''));
}
