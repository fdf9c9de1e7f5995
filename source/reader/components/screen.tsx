import { Box, Text } from 'ink';
import type { ReactNode } from 'react';

/**
 * Rows of terminal text (see terminal/style.ts), each one `<Text>` as it is, neither wrapped nor trimmed nor laid out,
 * in a box exactly as high. A row with nothing in it would take no height, so it gets a blank.
 */
export function Screen({ rows }: { rows: readonly string[] }): ReactNode {
  return (
    <Box flexDirection="column" height={rows.length} overflow="hidden">
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its number
        <Box key={i} height={1} flexShrink={0}>
          <Text wrap="truncate-end">{row || ' '}</Text>
        </Box>
      ))}
    </Box>
  );
}
