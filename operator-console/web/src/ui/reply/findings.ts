import { Problem } from '../../api/http';

/** What the check of language found; what the desk never writes, and gaps, cannot be insisted on (R102, R107). */
export interface Finding {
  code: string;
  said: string;
  advice: string;
  forGood: boolean;
}

const FOR_GOOD = new Set(['house-words', 'gap']);
const WORDED = /^"([\s\S]*?)": ([\s\S]*)$/;

/** The findings that a refusal names; none where it is about something else. */
export function findingsIn(error: unknown): Finding[] {
  if (!(error instanceof Problem) || error.code !== 'language') return [];
  return error.errors.map(({ code, detail }) => {
    const [, said = '', advice = detail] = WORDED.exec(detail) ?? [];
    return { code, said, advice, forGood: FOR_GOOD.has(code) };
  });
}

/** The spelling that is named as right, or as the nearest, if one is. */
export function rightOf(finding: Finding): string | undefined {
  return /(?:spelt|perhaps) "([^"]+)"/.exec(finding.advice)?.[1];
}

/** Puts the right spelling in the place of the wrong one, everywhere in the text. */
export function corrected(text: string, finding: Finding): string {
  const right = rightOf(finding);
  if (right === undefined) return text;
  const word = new RegExp(`(?<!\\p{L})${escaped(finding.said)}(?!\\p{L})`, 'gu');
  return text.replace(word, () => (/^\p{Lu}/u.test(finding.said) ? right.slice(0, 1).toUpperCase() + right.slice(1) : right));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
