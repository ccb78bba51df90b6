import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { desk } from '../api/desk';
import { QueuePane } from '../features/queue/QueuePane';
import { DialledCall } from '../features/calls/DialledCall';
import { useDialled } from '../features/calls/useDialled';
import { IncomingCalls, RingingRows } from '../features/calls/IncomingCalls';
import { useIncoming, useTalking } from '../features/calls/useIncoming';
import { PresenceControl } from '../features/presence/PresenceControl';
import { ShiftStart } from '../features/presence/ShiftStart';
import { usePresence, type PresenceDesk } from '../features/presence/usePresence';
import { Reminder } from '../features/regulation/Reminder';
import { useKeys } from '../ui/keys';
import { Notice, problemText } from '../ui/Notice';
import { Dials } from './dialling';
import { Doing } from './doing';
import { summed, useTitle, useWalls, type Sums } from './figures';
import { KeyTable } from './KeyTable';
import { Palette } from './palette/Palette';
import { useText } from './language';
import { useLive, type Connection } from './live';
import { PeopleKnown } from './people';
import { Sections } from './Sections';
import { TakeNext } from './takeNext';
import { READS_ONLY, useMaySee, useSession } from './session';
import { Tour } from './tour/Tour';
import { Whispers } from './whisper';

const SHOP = 'desk.shop';

/** The frame around everything: who works, what presses, whether the line to the desk holds. */
export function Frame() {
  const { t } = useText();
  const { me, over, tab, workHere } = useSession();
  const { works, queues } = useMaySee();
  const navigate = useNavigate();
  const client = useQueryClient();
  const matched = useMatchRoute();
  const inCase = matched({ to: '/case/$id' }) || matched({ to: '/task/$id' });
  const atQueue = useMatchRoute()({ to: '/' });
  const bare = useMatchRoute()({ to: '/wall' }) || useMatchRoute()({ to: `${READS_ONLY}` });
  const [shop, setShop] = useState(() => me.shops.find((each) => each === sessionStorage.getItem(SHOP)));
  const [help, setHelp] = useState(false);
  const [message, setMessage] = useState<string>();
  const refused = useCallback(() => {
    desk.me().then(() => undefined, () => undefined);
  }, []);
  const connection = useLive(refused);
  const presence = usePresence(works);
  const [starting, setStarting] = useState(false);
  const off = presence.presence?.activity === 'OFF';
  useEffect(() => {
    if (!off) setStarting(false);
  }, [off]);
  const walls = useWalls(shop, queues);
  const sums = useMemo(() => summed([...walls.orders, ...walls.calls]), [walls.orders, walls.calls]);
  const calls = useIncoming(shop, works);
  const dialled = useDialled();
  useTitle(sums, calls.open.length, t);
  const { presence: known, follow: doing } = presence;
  useTalking(calls.mine, doing);
  const next = useMutation({
    mutationFn: () => desk.next(shop),
    onSuccess: (work) => {
      const given = work.service === 'callback' ? work.tasks : work.cases;
      const [key, to] = work.service === 'callback' ? ['task', '/task/$id' as const] as const : ['case', '/case/$id' as const] as const;
      given.forEach((item) => client.setQueryData([key, item.id], item));
      const first = given[0];
      setMessage(work.away.length > 0 ? t.queue.away(work.away.join(', ')) : first ? undefined : work.heldBack ? t.queue.callersWait : t.queue.noWork);
      if (first) doing('READING');
      if (first) void navigate({ to, params: { id: first.id } });
    },
    onError: (error) => setMessage(problemText(error, t)),
  });
  const takeNext = () => {
    if (off) {
      setStarting(true);
      setMessage(t.queue.noShift);
    } else if (!next.isPending) next.mutate();
  };
  useKeys({
    ...(works ? { KeyJ: takeNext } : {}),
    Slash: () => void navigate({ to: '/orders', search: {} }), 'Shift+Slash': () => setHelp(true),
    ...(works ? { F2: () => void navigate({ to: '/phone', search: {} }), F1: presence.toggleHand } : {}),
  }, { place: 'desk' });
  if (bare) return <main id="main"><Outlet /></main>;
  const choose = (to: string) => {
    sessionStorage.setItem(SHOP, to);
    setShop(to || undefined);
  };
  const place = inCase || (starting && off) ? 'in-case' : atQueue ? 'at-queue' : 'elsewhere';
  return (
    <PeopleKnown>
    <div className={`frame ${place}${queues ? '' : ' alone'}`}>
      <a className="skip" href="#main">{t.frame.skip}</a>
      <Top shop={shop} onShop={choose} connection={connection} sums={sums} onHelp={() => setHelp(true)}
        presence={presence} onStart={() => setStarting(true)} />
      {over && (
        <Notice tone="bad" action={<a className="button" href="/oauth2/authorization/desk" target="_blank" rel="noopener"
          onClick={() => window.addEventListener('focus', () => void client.invalidateQueries(), { once: true })}>
          {t.problems.signIn}</a>}>
          {t.problems['session-over']}
        </Notice>
      )}
      {tab === 'reads' && (
        <Notice tone="warn" action={<button type="button" onClick={workHere}>{t.frame.workHere}</button>}>{t.frame.readsOnly}</Notice>
      )}
      <div className="lines">
        {works && <Reminder presence={known} />}
        <IncomingCalls calls={calls} />
        <DialledCall dialled={dialled} />
      </div>
      {queues && <QueuePane shop={shop} selected={inCase ? inCase.id : undefined} taking={next.isPending}
        onNext={works ? takeNext : undefined} message={message} counts={sums.queues} first={<RingingRows calls={calls} />} />}
      <main id="main" tabIndex={-1}>
        {starting && off
          ? <ShiftStart presence={presence} onClose={() => setStarting(false)} />
          : <Doing value={doing}><Dials value={dialled.dialling}><TakeNext value={takeNext}><Whispers value={{ whisper: known?.help?.whisper, shop: known?.shop ?? '' }}>
            <Outlet />
          </Whispers></TakeNext></Dials></Doing>}
      </main>
      {works && <Tour />}
      {help && <KeyTable onClose={() => setHelp(false)} />}
    </div>
    </PeopleKnown>
  );
}

function Top({ shop, onShop, connection, sums, presence, onHelp, onStart }: {
  shop: string | undefined;
  onShop: (shop: string) => void;
  connection: Connection;
  sums: Sums;
  presence: PresenceDesk;
  onStart: () => void;
  onHelp: () => void;
}) {
  const { t } = useText();
  const { me, shops } = useSession();
  const { works, queues } = useMaySee();
  const signOut = useMutation({ mutationFn: desk.signOut, onSuccess: ({ go }) => window.location.assign(go) });
  return (
    <header className="top">
      <Link to="/" className="home">{t.desk}</Link>
      {me.shops.length > 1 ? (
        <select aria-label={t.search.shop} value={shop ?? ''} onChange={(event) => onShop(event.target.value)}>
          <option value="">{t.frame.allShops}</option>
          {me.shops.map((each) => <option key={each} value={each}>{shops[each]?.brand.spokenName ?? each}</option>)}
        </select>
      ) : <span className="brand">{shops[me.shops[0] ?? '']?.brand.spokenName}</span>}
      <span className="who">{me.name}</span>
      {works && <PresenceControl desk={presence} onStart={onStart} />}
      {queues && <Counts sums={sums} />}
      <span className={`wire ${connection}`} role="status">{t.frame[connection]}</span>
      {works && <Link to="/phone" search={{}} className="button">{t.phone.open} <kbd aria-hidden="true">F2</kbd></Link>}
      <Sections />
      <Palette shop={shop} onShop={onShop} />
      <button type="button" className="help" title={t.frame.keys} onClick={onHelp}><span className="hidden">{t.frame.keys}</span><kbd aria-hidden="true">?</kbd></button>
      <button type="button" onClick={() => signOut.mutate()}>{t.frame.signOut}</button>
    </header>
  );
}

function Counts({ sums }: { sums: Sums }) {
  const { t } = useText();
  return (
    <span className="counts">
      <span className="late">{t.frame.late} <b>{sums.late}</b></span>
      <span className="due">{t.frame.due} <b>{sums.due}</b></span>
      <span>{t.frame.later} <b>{sums.later}</b></span>
    </span>
  );
}
