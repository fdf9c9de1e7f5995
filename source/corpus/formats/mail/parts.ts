import { type Headers, type Parameters, rawField, readHead, readParameters } from './headers.ts';

/** A mail, or a part of one: its head, and its body as it stands, one unit a byte. */
export interface Entity {
  readonly headers: Headers;
  readonly type: Parameters;
  readonly disposition: Parameters;
  readonly body: string;
  /** Where `body` begins in the mail as it stands on the disk, in units of it; null where it was unpacked from a part of it. */
  readonly at: number | null;
}

/** A stretch of a mail, yet to be looked at, and where it begins, as in `Entity`. */
export interface Stretch {
  readonly raw: string;
  readonly at: number | null;
}

/** `usual`: what it is where it does not say. */
export function entityOf({ raw, at }: Stretch, usual = 'text/plain'): Entity {
  const { headers, body } = readHead(raw);
  const type = readParameters(rawField(headers, 'content-type'));
  return {
    headers,
    type: /^[\w.+-]+\/[\w.+-]+$/.test(type.value)
      ? type
      : { ...type, value: type.value === 'text' ? 'text/plain' : usual },
    disposition: readParameters(rawField(headers, 'content-disposition')),
    body: raw.slice(body),
    at: at === null ? null : at + body,
  };
}

/** A line that may part a body whose head does not say how. */
const LIKELY = /^--([^\s-]\S{0,69})[ \t]*\r?$/m;
const LOOKED_AT = 8 * 1024;

/**
 * The parts of a multipart body (RFC 2046, 5.1), without what stands before the first and behind the last; where its boundary is
 * nowhere, by the first line that looks like one. None where nothing parts it.
 */
export function partsOf(whole: Entity, most: number): Stretch[] {
  const { body, type } = whole;
  const boundary = type.parameters.get('boundary') ?? '';
  const parts = boundary === '' ? [] : cutAt(whole, boundary, most);
  if (parts.length > 0) return parts;
  const likely = LIKELY.exec(body.slice(0, LOOKED_AT))?.[1];
  return likely === undefined || likely === boundary ? [] : cutAt(whole, likely, most);
}

function cutAt({ body, at: begins }: Entity, boundary: string, most: number): Stretch[] {
  const mark = `--${boundary}`;
  const parts: Stretch[] = [];
  const take = (from: number, to: number): void => {
    parts.push({ raw: body.slice(from, to), at: begins === null ? null : begins + from });
  };
  let start = -1;
  for (
    let at = body.indexOf(mark);
    at >= 0 && parts.length < most;
    at = body.indexOf(mark, at + mark.length)
  ) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    const feed = body.indexOf('\n', at);
    const rest = body.slice(at + mark.length, feed < 0 ? body.length : feed).trim();
    if (rest !== '' && !rest.startsWith('--')) continue;
    if (start >= 0) take(start, at);
    if (rest !== '' || feed < 0) return parts;
    start = feed + 1;
  }
  // What was cut off has no last mark.
  if (start >= 0 && parts.length < most) take(start, body.length);
  return parts;
}
