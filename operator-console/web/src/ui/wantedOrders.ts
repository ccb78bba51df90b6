/** What was typed is a number, a telephone number or a name: whoever types does not have to say which. */
export function wanted(q: string): { number?: string; phone?: string; name?: string } {
  const digits = q.replace(/[\s()+-]/g, '');
  if (/^\d+$/.test(digits)) return digits.length >= 10 ? { phone: q } : { number: digits };
  return { name: q };
}
