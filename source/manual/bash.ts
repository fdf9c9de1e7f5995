/** Completion for bash: one function, which starts nothing, reads the words typed so far and compares them with tables. */
import { COMMANDS, type Command } from '../command-table.ts';
import { FLAGS } from '../flags.ts';
import { flagForms, flagsOf, quoted } from './forms.ts';
import { beforePaths, behindFlag, type Taken } from './taken.ts';

export function bashCompletion(): string {
  const named = COMMANDS.filter(({ name }) => name !== 'read').map(({ name }) => name);
  const withValue = FLAGS.filter(({ type }) => type === 'string').flatMap(flagForms);
  return `# Completion of dragoman for bash. To be kept where bash looks for it:
#   dragoman --completions bash > ~/.local/share/bash-completion/completions/dragoman
_dragoman() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=read word at
  local -i bare=0 skip=0 ended=0 isFile=0
  COMPREPLY=()
  # bash takes --kind=person for three words.
  if [[ $cur == '=' ]]; then
    cur=
  elif [[ $prev == '=' && COMP_CWORD -gt 1 ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for (( at = 1; at < COMP_CWORD; at++ )); do
    word=\${COMP_WORDS[at]}
    if (( skip )); then
      [[ $word == '=' ]] || skip=0
      continue
    fi
    if (( ended )) || [[ $word != -?* ]]; then
      if (( ++bare == 1 )); then
        case $word in ${named.join('|')}) command=$word ;; esac
      fi
      continue
    fi
    case $word in
      --) ended=1 ;;
      -f|--file) isFile=1 skip=1 ;;
      ${withValue.filter((form) => !['-f', '--file'].includes(form)).join('|')}) skip=1 ;;
    esac
  done
  if (( ! ended )); then
    case $command:$prev in
${valueCases()}
    esac
    if [[ $cur == -* ]]; then
      case $command in
${COMMANDS.map(({ name }) => `        ${name}) _dragoman_words ${quoted(flagsOf(name).flatMap(flagForms).join(' '))} ;;`).join('\n')}
      esac
      return
    fi
  fi
  if (( bare == 0 )); then
    _dragoman_words ${quoted(named.join(' '))}
    (( \${#COMPREPLY[@]} )) || { _dragoman_paths -f; return; }
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$cur")
    return
  fi
  case $command:$(( bare + isFile )) in
${COMMANDS.map(wordCases)
  .filter((one) => one !== '')
  .join('\n')}
  esac
  _dragoman_paths -f
}

_dragoman_words() {
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

# Some of the words, with commas between them: the last one is completed.
_dragoman_list() {
  local before=
  [[ $cur == *,* ]] && before=\${cur%,*},
  COMPREPLY=($(compgen -P "$before" -W "$1" -- "\${cur##*,}"))
  compopt -o nospace 2>/dev/null
}

# Left to readline, which knows of blanks and ~; where there is no compopt (bash 3), what compgen finds.
_dragoman_paths() {
  if [[ $1 == -f ]] && compopt -o default -o filenames 2>/dev/null; then return; fi
  local word
  compopt -o filenames 2>/dev/null
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$1" -- "$cur")
}

complete -F _dragoman dragoman
`;
}

/** For each word that a command takes before its paths what is offered for it; with -f there is none for the actor. */
const wordCases = ({ name }: Command): string =>
  beforePaths(name)
    .map(({ taken }, at) => `    ${name}:${at + 1}) ${offer(taken)} ;;`)
    .join('\n');

function offer(taken: Taken): string {
  if (taken.kind === 'words' || taken.kind === 'list')
    return `_dragoman_${taken.kind} ${quoted(taken.words.join(' '))}; return`;
  return { file: '_dragoman_paths -f; return', folder: '_dragoman_paths -d; return', free: 'return' }[
    taken.kind
  ];
}

/** For each flag that takes a value, of each command that it belongs to, what is offered behind it. */
function valueCases(): string {
  const cases = new Map<string, string[]>();
  for (const { name: command } of COMMANDS) {
    for (const flag of flagsOf(command)) {
      const taken = behindFlag(flag, command);
      if (taken === null) continue;
      const what = offer(taken);
      const forms = cases.get(what) ?? [];
      cases.set(what, [...forms, ...flagForms(flag).map((form) => `${command}:${form}`)]);
    }
  }
  return [...cases].map(([what, forms]) => `      ${forms.join('|')}) ${what} ;;`).join('\n');
}
