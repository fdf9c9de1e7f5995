/** `5310` as `5,310`. Node's own way to write numbers takes 12 milliseconds to load what it knows of languages. */
export function number(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
