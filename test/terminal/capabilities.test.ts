import { describe, expect, it } from 'vitest';
import { capabilitiesOf } from '../../source/terminal/capabilities.ts';

describe('capabilitiesOf', () => {
  it.each([
    ...['xterm', 'xterm-256color', 'xterm-kitty', 'screen', 'screen-256color', 'tmux-256color', 'linux'],
    ...[
      'rxvt-unicode-256color',
      'alacritty',
      'foot',
      'konsole-256color',
      'putty',
      'st-256color',
      'vt102',
      'vt220',
    ],
  ])('%s is sent what differs', (TERM) => expect(capabilitiesOf({ TERM }).wire).toBe('changes'));

  it.each([
    undefined,
    '',
    'unknown',
    'vt52',
    'vt100',
    'ansi',
    'sun',
    'wyse60',
    'adm3a',
    'stuff',
    'linuxish',
    'eterm-color',
    'cygwin',
  ])('%j is sent whole frames', (TERM) => expect(capabilitiesOf({ TERM }).wire).toBe('plain'));

  it('whole frames can be asked for anywhere', () => {
    expect(capabilitiesOf({ TERM: 'xterm', DRAGOMAN_WIRE: 'plain' }).wire).toBe('plain');
  });

  it('a terminal that might show an unknown mode is not sent one', () => {
    const synchronizes = (TERM: string) => capabilitiesOf({ TERM }).synchronizes;
    expect(['linux', 'vt100', 'screen', 'unknown'].filter(synchronizes)).toEqual([]);
    expect(['xterm-256color', 'tmux-256color', 'foot'].filter(synchronizes)).toHaveLength(3);
  });
});
