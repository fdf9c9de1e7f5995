/** A control byte (0x00–0x1F, 0x7F). */
export function controlName(byte: number): string {
  switch (byte) {
    case 0x00:
      return 'ctrl-space';
    case 0x08:
    case 0x7f:
      return 'backspace';
    case 0x09:
      return 'tab';
    case 0x0a:
    case 0x0d:
      return 'enter';
    case 0x1b:
      return 'escape';
    default:
      return `ctrl-${String.fromCharCode(byte + 0x40).toLowerCase()}`;
  }
}
