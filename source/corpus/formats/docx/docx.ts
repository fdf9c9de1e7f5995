import type { ApartFormat, FileHead } from '../format.ts';
import { firstInZip, holds } from '../office/recognise.ts';

/** A file that an Office package begins with; one inside another archive stands behind its own name. */
const BEGINS = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|customXml\/)/;
/** Old or locked documents are compound files: they are recognised to say so. */
const COMPOUND = /^\xd0\xcf\x11\xe0/;

function recognises({ bytes, ending }: FileHead): boolean {
  const first = firstInZip(bytes);
  const isNamed = docx.endings.includes(ending);
  if (first === null) return isNamed && COMPOUND.test(String.fromCharCode(...bytes.subarray(0, 4)));
  return isNamed || (BEGINS.test(first) && holds(bytes, 'word/'));
}

/** Word documents (ISO 29500), and the exports of Nexis Uni, which are such. */
export const docx: ApartFormat = {
  name: 'DOCX',
  by: 'apart',
  endings: ['.docx', '.docm', '.dotx'],
  recognises,
};
