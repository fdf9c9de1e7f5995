/** A date as one number: 20231007, 20231000 for October 2023, 20230000 for that year; 0 where there is none. */
export const dateCode = (date: string | null): number =>
  date === null ? 0 : Number(date.replaceAll('-', '').padEnd(8, '0'));

export function dateOf(code: number): string | null {
  if (code === 0) return null;
  const digits = String(code).padStart(8, '0');
  const parts = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  return parts.filter((part) => part !== '00').join('-');
}
