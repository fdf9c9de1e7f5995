/** Lower case, without marks over and under letters: `Août` as `aout`, `März` as `marz`. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
