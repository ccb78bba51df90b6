import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { letters, type Flood, type Mailbox } from '../../api/letters';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';

const READ_MS = 15_000;

/** How far the mailboxes of a shop are read, what is in the way, and what of a flood was left where it is. */
export function Mailboxes({ shop }: { shop: string }) {
  const { t } = useText();
  const boxes = useQuery({ queryKey: ['mailboxes', shop], queryFn: () => letters.mailboxes(shop), refetchInterval: READ_MS });
  if (boxes.error && !boxes.data) {
    return <ProblemNotice error={boxes.error} t={t} action={<button type="button" onClick={() => void boxes.refetch()}>{t.problems.retry}</button>} />;
  }
  if (boxes.data?.items.length === 0) return <p className="empty">{t.letters.noBoxes}</p>;
  return <ul className="boxes" aria-busy={boxes.isPending}>{boxes.data?.items.map((box) => <Box key={box.id} shop={shop} box={box} />)}</ul>;
}

function Box({ shop, box }: { shop: string; box: Mailbox }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const zone = shops[shop]?.zone ?? 'UTC';
  const at = (instant: string) => dayAndClock(instant, zone, language);
  return (
    <li>
      <b>{box.address}</b>
      <span className={box.trouble ? 'late' : 'done'}>{box.trouble ? t.letters.trouble(at(box.trouble.since), at(box.trouble.nextAt)) : t.letters.healthy}</span>
      <small>{box.lookedAt ? t.letters.looked(at(box.lookedAt)) : t.letters.neverLooked}{box.trouble && ` · ${box.trouble.why}`}</small>
      {box.floods.length > 0 && (
        <div>
          <h3>{t.letters.floods}</h3>
          <ul>{box.floods.map((flood) => <Left key={`${flood.folder} ${flood.firstUid}`} shop={shop} box={box} flood={flood} since={at(flood.since)} />)}</ul>
        </div>
      )}
    </li>
  );
}

function Left({ shop, box, flood, since }: { shop: string; box: Mailbox; flood: Flood; since: string }) {
  const { t } = useText();
  const { me } = useSession();
  const client = useQueryClient();
  const manages = me.roles.includes('manager') || me.roles.includes('admin');
  const reread = useMutation({
    mutationFn: () => letters.reread(shop, box.id, { folder: flood.folder, fromUid: flood.firstUid }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['mailboxes', shop] }),
  });
  return (
    <li className="actions">
      <span>{t.letters.flood(flood.sender, flood.count, since)} ({t.letters.folders[flood.folder]})</span>
      {manages && <button type="button" disabled={reread.isPending} onClick={() => reread.mutate()}>{t.letters.reread}</button>}
      {reread.isSuccess && <span className="done" role="status">{t.letters.rereadDone}</span>}
      {reread.error ? <ProblemNotice error={reread.error} t={t} /> : null}
    </li>
  );
}
