import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { encodeRow } from '../../terminal/style.ts';
import type { Frame, Row } from '../rows.ts';

/**
 * One row as it is, neither wrapped nor trimmed nor laid out. Style goes in as terminal text (see terminal/style.ts);
 * a row with nothing in it would take no height, so it gets a blank.
 */
export function paintRow(row: Row, colour: boolean): ReactNode {
  return <Text wrap="truncate-end">{encodeRow(row, colour) || ' '}</Text>;
}

/** A frame, each of its rows one `<Text>`, in a box exactly as high. */
export function Screen({ frame, colour }: { frame: Frame; colour: boolean }): ReactNode {
  return (
    <Box flexDirection="column" height={frame.rows.length} overflow="hidden">
      {frame.rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its number
        <Box key={i} height={1} flexShrink={0}>
          {paintRow(row, colour)}
        </Box>
      ))}
    </Box>
  );
}
