import type { BadRecord, BytesFile, FileRecord, ReadApart } from '../format.ts';
import { documentRecord } from '../office/document-record.ts';
import { exportRecords } from '../office/export-records.ts';
import { believed } from '../office/properties.ts';
import { RtfBody } from './body.ts';
import { readRtfTokens } from './tokens.ts';

const CUT: BadRecord = {
  line: null,
  reason: 'The file ends in the middle: what stood behind is missing. Download or save it again.',
};

/** Reads an RTF file: an export of Nexis or Factiva as its articles, any other as one. */
export function readRtf({ bytes, name }: BytesFile): ReadApart {
  const body = new RtfBody();
  const isWhole = readRtfTokens(bytes, body);
  body.end();
  const paragraphs = body.paragraphs();
  const records: (FileRecord | BadRecord)[] =
    exportRecords(paragraphs) ??
    (paragraphs.some(({ text }) => text.trim() !== '')
      ? [documentRecord(paragraphs, believed(body.properties()), name)]
      : []);
  return { encoding: null, fields: null, records: isWhole ? records : [...records, CUT] };
}
