/** Minor units of what was typed: "3 000", "1290,5"; nothing where it is no sum. */
export function minorOf(typed: string): number | undefined {
  const plain = typed.replace(/\s/g, '').replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return undefined;
  return Math.round(Number(plain) * 100);
}
