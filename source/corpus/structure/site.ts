const ADDRESS = /^https?:\/\/(?:www\.)?([^/?#\s:]+)\S*$/i;

/** The site that an address of a page leads to, without its `www.`; null for anything else. */
export const siteOf = (address: string): string | null => ADDRESS.exec(address)?.[1] ?? null;
