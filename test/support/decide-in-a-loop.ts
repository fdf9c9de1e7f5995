/** A process of its own that writes decisions into the log it is told, and says the id of each once that stands there. For ever. */
import { writeSync } from 'node:fs';
import { DecisionsLog } from '../../source/decisions-log.ts';

const log = new DecisionsLog({ decisions: process.argv[2] ?? '' }, []);
for (let number = 0; ; number++) {
  const name = `Name ${number} ${'x'.repeat(number % 300)}`;
  const [{ id }] = log.decide({ decided: 'named', actor: { surface: 'Anna Keller', kind: 'person' }, name });
  writeSync(1, `${id}\n`);
}
