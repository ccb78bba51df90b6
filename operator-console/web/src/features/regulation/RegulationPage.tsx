import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { desk } from '../../api/desk';
import { Problem } from '../../api/http';
import { regulation } from '../../api/regulation';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { ShopChoice } from '../../ui/ShopChoice';
import { Readers } from './Readers';
import { Writing } from './Writing';

/** What is shown, as it stands in the address. */
export interface Shown {
  shop?: string;
}

/** By what everybody of a shop works (R053): read and acknowledged here, and seen by seniors who has. */
export function RegulationPage({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useText();
  const { me } = useSession();
  const navigate = useNavigate();
  const shop = me.shops.find((each) => each === shown.shop) ?? me.shops[0] ?? '';
  useKeys({ Escape: () => void navigate({ to: '/' }) });
  return (
    <section className="texts regulation" aria-label={t.regulation.title}>
      <header>
        <h1>{t.regulation.title}</h1>
        <ShopChoice shop={shop} onChange={(next) => onShow({ shop: next })} />
      </header>
      <One key={shop} shop={shop} />
    </section>
  );
}

function One({ shop }: { shop: string }) {
  const { t } = useText();
  const { oversees, arranges } = useMaySee();
  const [editing, setEditing] = useState(false);
  const found = useQuery({ queryKey: ['regulation', shop], queryFn: () => regulation.read(shop), retry: false });
  const missing = found.error instanceof Problem && found.error.status === 404;
  if (found.error && !missing) return <ProblemNotice error={found.error} t={t} />;
  if (found.isPending) return <div aria-busy="true" />;
  const now = found.data?.body;
  if (editing || (missing && arranges)) return <Writing shop={shop} stored={missing ? undefined : found.data} onDone={() => setEditing(false)} />;
  if (!now) return <p className="empty">{t.regulation.none}</p>;
  return (
    <div className="edit">
      <article className="letter">
        <header className="actions">
          <h2>{t.regulation.version(now.version)}</h2>
          {arranges && <button type="button" onClick={() => setEditing(true)}>{t.regulation.edit}</button>}
        </header>
        <p lang="ru">{now.regulation}</p>
        <Acknowledge shop={shop} version={now.version} />
        <Earlier shop={shop} now={now.version} />
      </article>
      {oversees && <Readers shop={shop} version={now.version} />}
    </div>
  );
}

/** Read once, it is asked for no more until it changes. */
function Acknowledge({ shop, version }: { shop: string; version: number }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const { works } = useMaySee();
  const client = useQueryClient();
  const presence = useQuery({ queryKey: ['presence'], queryFn: desk.presence, enabled: works });
  const read = useMutation({
    mutationFn: () => regulation.acknowledge(shop, version),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['presence'] });
      void client.invalidateQueries({ queryKey: ['regulation-readers', shop] });
    },
    onError: () => void client.invalidateQueries({ queryKey: ['regulation', shop] }),
  });
  if (!works) return null;
  if (read.data?.at) return <p className="done" role="status">{t.regulation.wasRead(dayAndClock(read.data.at, shops[shop]?.zone ?? 'UTC', language))}</p>;
  if (presence.data && !presence.data.unread?.includes(shop)) return <p className="done">✓ {t.regulation.current}</p>;
  return (
    <>
      {read.error ? <ProblemNotice error={read.error} t={t} /> : null}
      <p className="actions"><button type="button" className="primary" disabled={read.isPending || !presence.data} onClick={() => read.mutate()}>{t.regulation.readIt}</button></p>
    </>
  );
}

function Earlier({ shop, now }: { shop: string; now: number }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const [open, setOpen] = useState<number>();
  const all = useQuery({ queryKey: ['regulation-versions', shop, now], queryFn: () => regulation.versions(shop) });
  const text = useQuery({ queryKey: ['regulation-version', shop, open], queryFn: () => regulation.version(shop, open ?? 0), enabled: open !== undefined, staleTime: Infinity });
  const before = all.data?.items.filter((each) => each.version !== now) ?? [];
  if (before.length === 0) return null;
  return (
    <details className="versions">
      <summary>{t.regulation.versions}</summary>
      <ul>
        {before.map((each) => (
          <li key={each.version}>
            <span>{t.regulation.version(each.version)} <small>{dayAndClock(each.at, shops[shop]?.zone ?? 'UTC', language)}</small></span>
            <button type="button" aria-expanded={open === each.version} onClick={() => setOpen(open === each.version ? undefined : each.version)}>{t.regulation.read}</button>
            {open === each.version && text.data && <blockquote lang="ru">{text.data.text}</blockquote>}
          </li>
        ))}
      </ul>
    </details>
  );
}
