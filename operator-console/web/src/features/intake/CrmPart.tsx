import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { intake } from '../../api/intake';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { Notice, ProblemNotice } from '../../ui/Notice';

const READ_MS = 5_000;

/** How far the shop's CRM was read, why it is not, and which of its orders wait for a person. */
export function CrmPart({ shop }: { shop: string }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const { arrangesPrices: manages } = useMaySee();
  const client = useQueryClient();
  const key = ['crm', shop];
  const found = useQuery({ queryKey: key, queryFn: () => intake.crm(shop), refetchInterval: READ_MS });
  const replay = useMutation({ mutationFn: (id: string) => intake.replay(shop, id), onSuccess: (next) => client.setQueryData(key, next) });
  const keep = useMutation({ mutationFn: (id: string) => intake.keep(shop, id), onSuccess: (next) => client.setQueryData(key, next) });
  const busy = replay.isPending || keep.isPending;
  const refused = replay.error ?? keep.error;
  const crm = found.data;
  if (!crm) return found.error ? <ProblemNotice error={found.error} t={t} /> : <div aria-busy="true" />;
  return (
    <div className="one">
      {!crm.connected && <p className="empty">{t.intake.notConnected}</p>}
      {(crm.connected || crm.sinceId > 0) && (
        <p>{t.intake.read(crm.sinceId)}{crm.lookedAt && `, ${t.intake.lookedAt(dayAndClock(crm.lookedAt, shops[shop]?.zone ?? 'UTC', language))}`}</p>
      )}
      {crm.trouble && <Notice tone="bad">{t.intake.trouble}: {crm.trouble}</Notice>}
      {refused ? <ProblemNotice error={refused} t={t} /> : null}
      {crm.connected && crm.problems.length === 0 && <p className="quiet">{t.intake.fine}</p>}
      {crm.problems.length > 0 && (
        <ul className="listed" aria-label={t.intake.problems}>
          {crm.problems.map((each) => (
            <li key={each.id}>
              <span><b>{t.queue.number(each.number)}</b>{each.status && <small> {t.intake.status(each.status)}</small>}</span>
              <span className="late">{each.problem}</span>
              {manages && (
                <span className="actions">
                  {each.keepable && <button type="button" disabled={busy} title={t.intake.keeps} onClick={() => keep.mutate(each.id)}>{t.intake.keep}</button>}
                  <button type="button" disabled={busy} onClick={() => replay.mutate(each.id)}>{t.intake.replay}</button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
