import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isSharedWithOthers, journalFor } from '../../../source/store/disk/network.ts';

describe.runIf(process.platform === 'linux')('the journal', () => {
  // The numbers are those of statfs(2) and linux/magic.h.
  it.each([
    ['ext4', 0xef53, 'wal'],
    ['xfs', 0x58465342, 'wal'],
    ['btrfs', 0x9123683e, 'wal'],
    ['tmpfs', 0x01021994, 'wal'],
    ['overlayfs', 0x794c7630, 'wal'],
    ['nfs', 0x6969, 'rollback'],
    ['cifs', 0xff534d42, 'rollback'],
    ['cifs, as a number with a sign', 0xff534d42 | 0, 'rollback'],
    ['smb3', 0xfe534d42, 'rollback'],
    ['sshfs', 0x65735546, 'rollback'],
    ['9p', 0x01021997, 'rollback'],
    ['ceph', 0x00c36400, 'rollback'],
  ] as const)('on %s (%i) is %s', (_, type, journal) => {
    expect(journalFor('/somewhere', () => type)).toBe(journal);
    expect(isSharedWithOthers('/somewhere', () => type)).toBe(journal === 'rollback');
  });

  it('is the careful one where the system cannot tell', () => {
    const refused = () => {
      throw new Error('ENOSYS: function not implemented, statfs');
    };
    expect(journalFor('/somewhere', refused)).toBe('rollback');
  });

  it('follows what the system says of a folder', () => {
    const { type } = statfsSync(tmpdir());
    expect(journalFor(tmpdir())).toBe(journalFor('', () => type));
  });
});
