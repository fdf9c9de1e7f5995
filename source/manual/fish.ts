/** Completion for fish: a line for each flag and command, and a few functions that say which command is being typed. */
import { COMMANDS, type Command } from '../command-table.ts';
import { FLAGS, type Flag } from '../flags.ts';
import { flagForms, flagsOf } from './forms.ts';
import { beforePaths, behindFlag, type Taken } from './taken.ts';

export function fishCompletion(): string {
  const named = COMMANDS.filter(({ name }) => name !== 'read');
  const withValue = FLAGS.filter(({ type }) => type === 'string').flatMap(flagForms);
  return `# Completion of dragoman for fish. To be kept where fish looks for it:
#   dragoman --completions fish > ~/.config/fish/completions/dragoman.fish

# The words typed so far that are neither flags nor their values, and -f where that is given.
function __dragoman_bare
    set -l skip 0
    set -l ended 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if test $ended = 1; or not string match -q -- '-?*' $word
            echo -- $word
        else if test "$word" = --
            set ended 1
        else if contains -- $word ${withValue.join(' ')}
            set skip 1
        end
    end
end

# The command that is being typed: the reader as long as there is none.
function __dragoman_command
    set -l bare (__dragoman_bare)
    if contains -- "$bare[1]" ${named.map(({ name }) => name).join(' ')}
        echo $bare[1]
    else
        echo read
    end
end

function __dragoman_is
    contains -- (__dragoman_command) $argv
end

function __dragoman_is_first
    test (count (__dragoman_bare)) = 0
end

# Whether the word being typed is that one of a command which takes words before its paths: with -f not the first.
function __dragoman_is_word
    __dragoman_is $argv[2]; or return 1
    string match -q -r -- '^(-f|--file(=.*)?)$' (commandline -opc); and return 1
    test (count (__dragoman_bare)) = $argv[1]
end

# Some of the words, with commas between them: the last one is completed.
function __dragoman_list
    set -l typed (string replace -r -- '^--[^=]*=' '' (commandline -ct))
    set -l before (string replace -r -- '[^,]*$' '' $typed)
    for word in $argv
        echo -- $before$word
    end
end

${COMMANDS.flatMap(wordLines).join('\n')}
${named.map(({ name, help }) => `complete -c dragoman -n __dragoman_is_first -a ${name} -d ${quoted(help)}`).join('\n')}
${FLAGS.flatMap(linesOf).join('\n')}
`;
}

/** What is offered for the words that a command takes before its paths. */
function wordLines({ name }: Command): string[] {
  return beforePaths(name).map(({ taken }, at) => {
    const words = taken.kind === 'words' ? ` -a ${quoted(taken.words.join(' '))}` : '';
    return `complete -c dragoman -n '__dragoman_is_word ${at + 1} ${name}' -f${words}`;
  });
}

/** A flag takes the same for most of its commands: a line for each thing that it takes. */
function linesOf(flag: Flag): string[] {
  const byAction = new Map<string, string[]>();
  for (const { name } of COMMANDS) {
    if (!flagsOf(name).includes(flag)) continue;
    const action = actionOf(behindFlag(flag, name));
    byAction.set(action, [...(byAction.get(action) ?? []), name]);
  }
  return [...byAction].map(([action, of]) => {
    const short = flag.short === undefined ? '' : `-s ${flag.short} `;
    const where = of.length === COMMANDS.length ? '' : `-n '__dragoman_is ${of.join(' ')}' `;
    return `complete -c dragoman ${where}${short}-l ${flag.name} ${action}-d ${quoted(flag.help)}`;
  });
}

function actionOf(taken: Taken | null): string {
  switch (taken?.kind) {
    case undefined:
      return '';
    case 'words':
      return `-x -a ${quoted(taken.words.join(' '))} `;
    case 'list':
      return `-x -a ${quoted(`(__dragoman_list ${taken.words.join(' ')})`)} `;
    case 'file':
      return '-r -F ';
    case 'folder':
      return "-x -a '(__fish_complete_directories)' ";
    case 'free':
      return '-x ';
  }
}

/** A word in fish's own quotation marks, in which a backslash and the mark itself have one in front. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
