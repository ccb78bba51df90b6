import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { desk } from '../api/desk';
import type { Member } from '../api/types';
import { useSession } from './session';

const FRESH_MS = 5 * 60_000;

/** Who works for each of one's shops; a shop whose people cannot be read has none. */
export function usePeople(): Record<string, Member[]> {
  const { me } = useSession();
  return useQueries({
    queries: me.shops.map((shop) => ({ queryKey: ['people', shop], queryFn: () => desk.people(shop), staleTime: FRESH_MS })),
    combine: (found) => Object.fromEntries(me.shops.map((shop, at) => [shop, found[at]?.data?.members ?? []])),
  });
}

/** "Галина О." for an operator's id; the id where nobody knows him. */
export function usePersonName(): (shop: string, id: string) => string {
  const people = usePeople();
  const names = useMemo(() => new Map(Object.entries(people).flatMap(([shop, members]) =>
    members.map((member) => [`${shop}/${member.id}`, `${member.given} ${member.surname.slice(0, 1)}.`] as const))), [people]);
  return useCallback((shop, id) => names.get(`${shop}/${id}`) ?? id, [names]);
}
