import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** OpenSSH's server on a port of this machine only, with keys and settings of its own; it lets this user in, nobody else. */
export class Sshd {
  readonly #folder: string;
  readonly #port: number;
  readonly #server: ChildProcess;

  private constructor(folder: string, port: number, server: ChildProcess) {
    this.#folder = folder;
    this.#port = port;
    this.#server = server;
  }

  /** Returns when it listens; fails with its own words when it ends instead. */
  static async start(): Promise<Sshd> {
    const folder = mkdtempSync(join(tmpdir(), 'dragoman-sshd-'));
    const port = await freePort();
    for (const name of ['host', 'user']) {
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
    }
    copyFileSync(join(folder, 'user.pub'), join(folder, 'allowed'));
    const settings = [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${join(folder, 'host')}`,
      `AuthorizedKeysFile ${join(folder, 'allowed')}`,
      'PidFile none',
      'StrictModes no',
      'UsePAM no',
      'PasswordAuthentication no',
    ];
    writeFileSync(join(folder, 'settings'), `${settings.join('\n')}\n`);
    // Root's server wants an empty folder to lock itself into; a package manager makes it where a service is started.
    if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true });
    const server = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', join(folder, 'settings')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await new Promise<void>((resolve, reject) => {
      let words = '';
      server.stderr!.on('data', (data: Buffer) => {
        words += data;
        if (words.includes('Server listening')) resolve();
      });
      server.on('exit', () => reject(new Error(`sshd ended: ${words}`)));
    });
    return new Sshd(folder, port, server);
  }

  /** The client's command line; with a terminal on the other side, or without. */
  client(command: string, terminal = true): string[] {
    const options = [
      'StrictHostKeyChecking=no',
      'UserKnownHostsFile=/dev/null',
      'LogLevel=ERROR',
      'IdentitiesOnly=yes',
    ];
    return [
      ...[
        'ssh',
        '-F',
        'none',
        terminal ? '-tt' : '-T',
        '-p',
        String(this.#port),
        '-i',
        join(this.#folder, 'user'),
      ],
      ...options.flatMap((option) => ['-o', option]),
      ...[`${userInfo().username}@127.0.0.1`, command],
    ];
  }

  stop(): void {
    this.#server.kill();
    rmSync(this.#folder, { recursive: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
