/** Lines of topics that an archive puts under an article. */
const LABEL =
  /^(?:issues|tags?|topics?|keywords?|key words|categories|category|subjects|filed under|tagged(?: (?:as|with|in))?|related topics|more about|labels)\s*:\s*/i;
const LONE_LABEL = /^(?:tags|topics|keywords|issues|categories|filed under|related topics)\s*:?$/i;
const HASHTAGS = /^#[\p{L}\p{N}_]+(?:[\s,]+#[\p{L}\p{N}_]+)*$/u;
const LONGEST = 400;

/** `'label'`: the tags stand in the next block. */
export function readTags(text: string): 'tags' | 'label' | null {
  if (text.length > LONGEST) return null;
  const trimmed = text.trim();
  if (LONE_LABEL.test(trimmed)) return 'label';
  const label = LABEL.exec(trimmed)?.[0];
  if (label === trimmed) return 'label';
  if (HASHTAGS.test(trimmed)) return 'tags';
  return label !== undefined && !/[.!?]$/.test(trimmed) ? 'tags' : null;
}
