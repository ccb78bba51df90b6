import { useQueries } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import { desk } from '../api/desk';
import type { Member } from '../api/types';
import { useSession } from './session';

const FRESH_MS = 5 * 60_000;

type Name = (shop: string, id: string) => string;

const Names = createContext<Name>((_, id) => id);

/** Who works for each of one's shops, read once; a shop whose people cannot be read has none. */
export function PeopleKnown({ children }: { children: ReactNode }) {
  const { me } = useSession();
  const people = useQueries({
    queries: me.shops.map((shop) => ({ queryKey: ['people', shop], queryFn: () => desk.people(shop), staleTime: FRESH_MS })),
    combine: (found) => me.shops.map((shop, at): [string, Member[]] => [shop, found[at]?.data?.members ?? []]),
  });
  const names = useMemo(() => new Map(people.flatMap(([shop, members]) =>
    members.map((member) => [`${shop}/${member.id}`, `${member.given} ${member.surname.slice(0, 1)}.`] as const))), [people]);
  const name = useCallback<Name>((shop, id) => names.get(`${shop}/${id}`) ?? id, [names]);
  return <Names value={name}>{children}</Names>;
}

/** "Галина О." for an operator's id; the id where nobody knows him. */
export function usePersonName(): Name {
  return useContext(Names);
}
