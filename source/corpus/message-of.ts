import { inspect } from 'node:util';
import { safeText } from '../text/safe.ts';

/** What something that was thrown says of itself: its first line, safe to print; empty where it is nothing. */
export function messageOf(error: unknown): string {
  if (error === undefined || error === null) return '';
  const text =
    error instanceof Error ? error.message || error.name : typeof error === 'string' ? error : inspect(error);
  return safeText(text.trim().split('\n')[0]!);
}
