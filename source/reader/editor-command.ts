/** A person's own editor, at a line of a file. */

/** Take `+N` in front of the file: vi and its kin (POSIX has `-c N`, all of them `+N`), nano, Emacs, pagers. */
const PLUS =
  /^(?:vi|vim|nvim|gvim|view|ex|nano|pico|emacs|emacsclient|less|more|most|micro|helix|hx|joe|jed|mg|ne|kak|mcedit)$/;
/** Take the line behind the file, and want to be told so (`code --help`). */
const GOTO = /^(?:code|code-insiders|codium|vscodium|cursor)$/;
/** The same without being told. */
const COLON = /^(?:subl|sublime_text|zed)$/;

/**
 * The program and its arguments that open a file at a line (from 1; null: wherever it opens). In: what `$VISUAL` or `$EDITOR` hold,
 * which may be several words in a shell's quotes: a shell reads them, as git has it do (git, editor.c), and gets the file as an
 * argument, in which no sign means anything.
 */
export function editorCommand(
  env: Readonly<Record<string, string | undefined>>,
  path: string,
  line: number | null,
): readonly [program: string, ...words: string[]] {
  const editor = env.VISUAL?.trim() || env.EDITOR?.trim() || 'vi';
  const [program = ''] = editor.split(/\s/);
  const name = program.slice(program.lastIndexOf('/') + 1);
  // Nobody takes that for a flag.
  const file = path.startsWith('-') || path.startsWith('+') ? `./${path}` : path;
  return ['sh', '-c', `${editor} "$@"`, editor, ...placeIn(name, file, line)];
}

function placeIn(name: string, file: string, line: number | null): string[] {
  if (line === null) return [file];
  if (PLUS.test(name)) return [`+${line}`, file];
  if (GOTO.test(name)) return ['-g', `${file}:${line}`];
  return [COLON.test(name) ? `${file}:${line}` : file];
}
