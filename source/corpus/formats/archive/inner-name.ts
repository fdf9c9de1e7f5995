import { endingOf } from '../../ending.ts';
import { harmlessWay } from '../zip/names.ts';

/**
 * What a file is called that is packed by itself: as the archive without its ending (`a.txt.gz`: `a.txt`, `a.tgz`: `a.tar`), or as it says itself
 * (`stated`) where the archive's name does not tell.
 */
export function innerName(name: string, endings: Readonly<Record<string, string>>, stated: string): string {
  const ending = endingOf(name);
  const instead = endings[ending];
  const bare = instead === undefined ? name : name.slice(0, name.length - ending.length) + instead;
  const own = harmlessWay(stated);
  return endingOf(bare) === '' && endingOf(own) !== '' ? own.slice(own.lastIndexOf('/') + 1) : bare;
}
