const LONGEST = 20_000;
const UNREAD = /<(script|style|template|iframe|object|svg|math)\b[^]*?(?:<\/\1\s*>|$)|<!--[^]*?(?:-->|$)/gi;
const BREAKS = /<br\b[^>]*>|<\/(?:p|li|ul|ol|div|tr|table|h[1-6])\s*>/gi;
const NAMED: Record<string, string> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', apos: "'", laquo: '«', raquo: '»', mdash: '—', ndash: '–', hellip: '…', bull: '•', deg: '°', times: '×', amp: '&' };

/**
 * What a shop's description says, without its markup. It is only ever shown as text, so whatever is left of the markup
 * is read and never run; the page's policy lets nothing parse it (trusted types).
 */
export function plain(description: string): string {
  return description.slice(0, LONGEST).replace(UNREAD, ' ').replace(BREAKS, '\n').replace(/<li\b[^>]*>/gi, '• ').replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
      (name !== undefined ? NAMED[name.toLowerCase()] ?? whole : letter(decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16)) ?? whole))
    .replace(/[ \t\u00a0]+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

const letter = (code: number) => (code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined);
