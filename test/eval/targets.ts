/** Where the engine is meant to be. Per cent, milliseconds, megabytes a second. */
export const TARGETS = {
  first: { spelling: 97, partial: 90, single: 90, typo: 92 },
  none: 90,
  cost: 2,
  p95: 10,
  p95Long: 50,
  persons: 82,
  span: 92,
  typed: 85,
  actors: 95,
  discovery: 15,
  scan: 100,
} as const;
