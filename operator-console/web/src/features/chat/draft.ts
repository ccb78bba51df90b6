/** What a ready answer leaves open; it has to be filled in before a customer reads it (R101). */
export function unfilled(text: string): string[] {
  return [...new Set(text.match(/\{\{[^{}]*\}\}/g) ?? [])];
}

/** Characters that turn the direction of writing are shown, so that nobody is deceived by them. */
export function visible(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase()}⟩`);
}
