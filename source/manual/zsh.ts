/** Completion for zsh: a file for its `fpath`, which tells its `_arguments` what the tables of flags and commands say. */
import { COMMANDS, type Command } from '../command-table.ts';
import { FLAGS, type Flag } from '../flags.ts';
import { flagForms, flagsOf, quoted } from './forms.ts';
import { beforePaths, behindFlag, type Taken } from './taken.ts';

export function zshCompletion(): string {
  const named = COMMANDS.filter(({ name }) => name !== 'read');
  const withValue = FLAGS.filter(({ type }) => type === 'string').flatMap(flagForms);
  return `#compdef dragoman
# Completion of dragoman for zsh. To be kept in a folder of $fpath, before compinit runs:
#   dragoman --completions zsh > ~/.zfunc/_dragoman

_dragoman() {
  local command=read word
  local -i at skip=0 isFile=0
  for (( at = 2; at < CURRENT; at++ )); do
    word=\${(Q)words[at]}
    if (( skip )); then
      skip=0
      continue
    fi
    case $word in
      -f|--file) isFile=1 skip=1 ;;
      --file=*) isFile=1 ;;
      ${withValue.filter((form) => !['-f', '--file'].includes(form)).join('|')}) skip=1 ;;
      -?*) ;;
      ${named.map(({ name }) => name).join('|')}) command=$word; break ;;
      *) break ;;
    esac
  done
  for (( at++; at < CURRENT; at++ )); do
    [[ \${(Q)words[at]} == (-f|--file|--file=*) ]] && isFile=1
  done
  case $command in
${COMMANDS.map(argumentsOf).join('\n')}
  esac
}

_dragoman_first() {
  local -a commands=(
${named.map(({ name, help }) => `    ${quoted(`${name}:${help.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  _alternative 'commands:command:{ _describe command commands }' 'files:path:_files'
}

if [[ $funcstack[1] == _dragoman ]]; then
  _dragoman "$@"
else
  compdef _dragoman dragoman
fi
`;
}

function argumentsOf({ name }: Command): string {
  const flags = flagsOf(name).flatMap((flag) => specsOf(flag, behindFlag(flag, name)));
  const call = (...words: readonly string[]): string =>
    ['      _arguments -S', ...[...flags, ...words, quoted('*:path:_files')]].join(' \\\n        ');
  if (name === 'read') return `    ${name})\n${call(quoted('1: :_dragoman_first'))}\n      ;;`;
  const own = quoted('1: : ');
  const before = beforePaths(name);
  const bare = call(own);
  if (before.length === 0) return `    ${name})\n${bare}\n      ;;`;
  const asked = before.map((word, at) => quoted(`${at + 2}:${word.name}:${actionOf(word.taken)}`));
  return `    ${name})
      if (( isFile )); then
${bare}
      else
${call(own, ...asked)}
      fi
      ;;`;
}

/** A flag as `_arguments` takes it, in each of its forms. */
function specsOf(flag: Flag, taken: Taken | null): string[] {
  const forms = flagForms(flag);
  const isRepeated = flag.help.includes('give it again');
  const front = isRepeated ? '*' : forms.length > 1 ? `(${forms.join(' ')})` : '';
  const help = flag.help.replace(/[[\]\\]/g, '\\$&');
  const value = taken === null ? '' : `:${flag.value?.replaceAll(':', '\\:')}:${actionOf(taken)}`;
  return forms.map((form) => {
    const joined = taken !== null && form.startsWith('--') ? `${form}=` : form;
    return quoted(`${front}${joined}[${help}]${value}`);
  });
}

function actionOf(taken: Taken): string {
  switch (taken.kind) {
    case 'words':
      return `(${taken.words.join(' ')})`;
    case 'list':
      return `_sequence compadd - ${taken.words.join(' ')}`;
    case 'file':
      return '_files';
    case 'folder':
      return '_files -/';
    case 'free':
      return ' ';
  }
}
