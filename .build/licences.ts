/** The licences of what is bundled: they ask to be carried along, and the bundle is the only copy a user gets. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';

/**
 * One text with name, version and licence of every package whose code is in the outputs, sorted by folder.
 * Throws if one of them carries no licence.
 */
export function licenceText(metafile: Metafile, root: string): string {
  const rule = '='.repeat(78);
  const parts: string[] = [];
  for (const [folder, codeFolders] of [...packagesIn(metafile)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    // A package that bundles others keeps their licences beside its code.
    const texts = [folder, ...codeFolders].flatMap((inside) => licenceFiles(join(root, inside)));
    if (texts.length === 0) texts.push(statedLicence(manifest, root));
    const inside = INSIDE[manifest.name];
    if (inside) texts.push(inside.says, ...licenceFiles(join(root, 'node_modules', inside.sameAs)));
    parts.push(`${rule}\n${manifest.name} ${manifest.version}\n${rule}\n\n${texts.join('\n\n')}\n`);
  }
  return `dragoman contains code of these packages, each under its own licence.\n\n${parts.join('\n')}`;
}

/** Packages made of another's code whose licence they do not carry: what has to be said of it, and a package that carries the text. */
const INSIDE: Readonly<Record<string, { readonly says: string; readonly sameAs: string }>> = {
  unpdf: {
    says: 'It is made of pdf.js, copyright Mozilla Foundation, which is under the Apache License 2.0:',
    sameAs: 'typescript',
  },
};

/** The folder of each package in the outputs, with the folders below it that code was taken from. */
function packagesIn(metafile: Metafile): Map<string, Set<string>> {
  const packages = new Map<string, Set<string>>();
  for (const input of Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs))) {
    const folder = input.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0];
    if (!folder) continue;
    const codeFolders = packages.get(folder) ?? new Set();
    packages.set(folder, codeFolders);
    if (dirname(input) !== folder) codeFolders.add(dirname(input));
  }
  return packages;
}

function licenceFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]es?|copying|notice)(\.(md|txt))?$/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
}

/** Some packages name the MIT licence and their author only in package.json; its terms are the same for all. */
function statedLicence(manifest: Record<string, string>, root: string): string {
  const { name, version, license, author } = manifest;
  if (license !== 'MIT' || typeof author !== 'string') {
    throw new Error(`${name} ${version} is bundled and carries no licence`);
  }
  const own = readFileSync(join(root, 'LICENSE'), 'utf8');
  return `MIT License\n\nCopyright ${author}\n\n${own.slice(own.indexOf('Permission is')).trim()}`;
}
