/** Words of names, and names as others may spell them: romanised otherwise, or with a slip of the pen. */

/** Words of many languages, short ones and long ones. */
export const WORDS =
  `ali amir omar noor said hamid ahmad mahmoud mohammad hussein khalil qasim rashid othman fathi bagheri rouhani pezeshkian
  abdulrahman abdallah nasrallah haniyeh zawahiri khatami jahangir sergei dmitri alexei yevgeni mikhailov tchaikovsky shcherbakov
  zelensky lukashenko petrauskas kalnins ivanova marija jovanovic stojkovic erdogan yildirim demirtas jorge guadalupe jimenez
  echeverria goncalves vasconcelos oliveira william katherine thornton whitaker macdonald oleary jean philippe beauregard lefevre
  wolfgang schroeder grunewald nguyen zhang wen jun takahashi yamamoto okonkwo adeyemi mwangi tesfaye banerjee chowdhury
  venkataraman bhattacharya dhillon wijaya suharto`.split(/\s+/);

const ROMANISED: readonly (readonly [RegExp, string])[] = [
  [/kh/, 'h'],
  [/q/, 'gh'],
  [/gh/, 'q'],
  [/ou/, 'u'],
  [/ei/, 'ey'],
  [/ai/, 'ay'],
  [/ss/, 's'],
  [/mm/, 'm'],
  [/sh/, 'ch'],
  [/dh/, 'z'],
  [/d/, 'dh'],
  [/t/, 'th'],
  [/i/, 'e'],
  [/e/, 'i'],
  [/u/, 'o'],
  [/a/, 'e'],
  [/y$/, 'i'],
  [/w/, 'v'],
  [/v/, 'w'],
  [/j/, 'dj'],
  [/j/, 'zh'],
  [/n/, 'm'],
];

/** A folded word with one thing in it spelt otherwise; `next`: numbers from 0 up to 1. */
export function respelt(word: string, next: () => number): string {
  const at = Math.floor(next() * word.length);
  const letter = String.fromCharCode(97 + Math.floor(next() * 26));
  const choice = next();
  if (choice < 0.5) {
    const fitting = ROMANISED.filter(([from]) => from.test(word));
    if (fitting.length === 0) return word;
    const [from, to] = fitting[Math.floor(next() * fitting.length)];
    return word.replace(from, to);
  }
  if (choice < 0.65 && word.length > 3) return word.slice(0, at) + word.slice(at + 1);
  if (choice < 0.8) return word.slice(0, at) + letter + word.slice(at);
  if (choice < 0.9) return word.slice(0, at) + letter + word.slice(at + 1);
  return (
    word.slice(0, at) +
    word
      .slice(at, at + 2)
      .split('')
      .reverse()
      .join('') +
    word.slice(at + 2)
  );
}
