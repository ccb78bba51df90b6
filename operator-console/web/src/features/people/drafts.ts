import type { EasyWork, Member, Training } from '../../api/people';

/** A limit in the shop's currency: orders are compared with no other. */
export function summed({ sumMax: _, ...rest }: EasyWork, value: string, currency: string): EasyWork {
  return value === '' ? rest : { ...rest, sumMax: { minor: Math.round(Number(value) * 100), currency } };
}

/** A training as it is added, of today where the shop is; none where nobody else is there who could have trained him. */
export function begun(trainers: Pick<Member, 'id'>[], now: number, zone: string): Training | undefined {
  const first = trainers[0];
  return first && { skill: 'phone', by: first.id, on: new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(now)) };
}
