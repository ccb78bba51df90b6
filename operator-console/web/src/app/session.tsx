import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { desk } from '../api/desk';
import { settings } from '../api/http';
import type { Me, ShopSettings } from '../api/types';
import { deskTimeIs } from '../ui/clock';
import { useOneTab, type Tab } from './tabs';

interface Session {
  me: Me;
  /** Of the tabs that one person has open one works, the others only read. */
  tab: Tab;
  workHere: () => void;
  shops: Record<string, ShopSettings>;
  over: boolean;
}

/** A page on a second screen, which shows what the working tab has open. */
export const READS_ONLY = '/pane';

const Current = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(Current);
  if (!session) throw new Error('There is a session only inside <SignedIn>');
  return session;
}

/** @returns works: takes calls; queues: sees what waits to be called; senior: takes over; oversees: sees the floor; keeps: sees certificates and campaigns;
 * arranges: sets who takes calls and works when; reads: letters of customers; handles: cases after the sale;
 * prices: what goods cost and competitors take; arrangesPrices: decides on them, and on suppliers; movesStock: notes what happens in a warehouse;
 * keepsRunning: sees what services could not apply, and what they keep of a customer */
export function useMaySee(): Record<'works' | 'queues' | 'senior' | 'oversees' | 'keeps' | 'arranges' | 'reads' | 'handles' | 'prices' | 'arrangesPrices' | 'movesStock' | 'keepsRunning', boolean> {
  const { me, tab } = useSession();
  const here = tab === 'works';
  const is = (...roles: string[]) => roles.some((role) => me.roles.includes(role));
  return { works: here && is('operator', 'senior'), queues: is('operator', 'senior', 'manager'), senior: here && is('senior'), oversees: is('senior', 'manager'),
    keeps: is('senior', 'finance', 'manager', 'admin'), arranges: is('senior', 'manager', 'admin'), reads: is('operator', 'senior', 'manager'),
    handles: is('operator', 'senior', 'manager', 'finance'), prices: is('finance', 'manager', 'admin'), arrangesPrices: is('manager', 'admin'), movesStock: is('warehouse', 'manager'), keepsRunning: is('admin') };
}

/** Reads who is signed in, and his shops; everything inside may rely on both. */
export function SignedIn({ children, waiting, failed }: {
  children: ReactNode;
  waiting: ReactNode;
  failed: (retry: () => void) => ReactNode;
}) {
  const [over, setOver] = useState(false);
  const reads = window.location.pathname.startsWith(READS_ONLY);
  const me = useQuery({ queryKey: ['me'], queryFn: desk.me, staleTime: Infinity });
  const shops = useQuery({
    queryKey: ['shops', me.data?.shops],
    enabled: me.data !== undefined,
    staleTime: 5 * 60_000,
    queryFn: () => shopsOf(me.data?.shops ?? []),
  });
  const { tab, takeOver: workHere } = useOneTab(reads ? undefined : me.data?.id);
  useEffect(() => {
    settings.onSessionOver = () => setOver(true);
  }, []);
  useEffect(() => {
    if (!me.data) return;
    setOver(false);
    deskTimeIs(me.data.now);
  }, [me.data, me.dataUpdatedAt]);
  if (me.data) settings.csrf = me.data.csrf;
  const value = useMemo<Session | undefined>(
    () => me.data && shops.data && { me: me.data, shops: shops.data, over, tab: reads ? 'reads' : tab, workHere },
    [me.data, shops.data, over, reads, tab, workHere],
  );
  if (value) return <Current value={value}>{children}</Current>;
  if (me.isError) return failed(() => void me.refetch());
  if (shops.isError) return failed(() => void shops.refetch());
  return waiting;
}

/** A shop whose settings cannot be read is shown by its code: work on its orders goes on. */
async function shopsOf(ids: string[]): Promise<Record<string, ShopSettings>> {
  const read = await Promise.allSettled(ids.map((id) => desk.shop(id)));
  return Object.fromEntries(
    ids.flatMap((id, i) => {
      const result = read[i];
      return result?.status === 'fulfilled' ? [[id, result.value] as const] : [];
    }),
  );
}
