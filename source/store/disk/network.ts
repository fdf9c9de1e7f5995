import { statfsSync } from 'node:fs';

/**
 * How a commit is made safe. `wal`: a write-ahead log beside the file; readers see the last complete state while a
 * writer works. `rollback`: a journal of what was there before; readers and the writer wait for each other.
 */
export type Journal = 'wal' | 'rollback';

/**
 * Numbers by which Linux names file systems (statfs(2), `f_type`; linux/magic.h) that other machines may write to, or
 * that do not promise that what two processes map into memory is the same. The write-ahead log needs that promise
 * (sqlite.org/wal.html: all processes must be on one machine; it does not work over a network file system).
 */
const SHARED_WITH_OTHERS: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x01021997, // 9P: a folder of the host in a virtual machine or under WSL
  0x65735546, // FUSE: sshfs, rclone, virtiofs, and local ones, which cannot be told from them
  0x00c36400, // Ceph
  0x0bd00bd0, // Lustre
  0x47504653, // GPFS
  0x19830326, // BeeGFS
  0x20030528, // OrangeFS
  0x01161970, // GFS2
  0x7461636f, // OCFS2
  0x5346414f, // AFS
  0x6b414653, // kAFS
  0x73757245, // Coda
  0x564c, // NCP
  0x786f4256, // VirtualBox's shared folders
  0xbacbacbc, // VMware's
  0x7c7c6673, // Parallels'
]);

/** The kind of file system that a path lies on, as a number. */
export type TypeOf = (path: string) => number;

const typeFromSystem: TypeOf = (path) => statfsSync(path).type;

/** Whether other machines may write to what lies there, and are not heard when they do. Not known elsewhere than on Linux. */
export function isSharedWithOthers(path: string, typeOf: TypeOf = typeFromSystem): boolean {
  // A 32-bit number with the highest bit set comes as a negative one on some machines.
  return process.platform === 'linux' && SHARED_WITH_OTHERS.has(typeOf(path) >>> 0);
}

/**
 * The journal for an index in `folder`, which exists. A file system that cannot be asked counts as a foreign one.
 * Elsewhere than on Linux the numbers mean something else, so only there are they looked at.
 */
export function journalFor(folder: string, typeOf: TypeOf = typeFromSystem): Journal {
  try {
    return isSharedWithOthers(folder, typeOf) ? 'rollback' : 'wal';
  } catch {
    return 'rollback';
  }
}
