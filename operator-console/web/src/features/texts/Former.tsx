import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Versions, Words } from '../../api/notification';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';

/** What stood there before, by whom, and back with it. */
export function Former({ shop, versionsOf, version, onTake }: {
  shop: string;
  versionsOf: { key: readonly unknown[]; read: () => Promise<Versions> };
  version: number;
  onTake: ((words: Words) => void) | undefined;
}) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const [open, setOpen] = useState(false);
  const former = useQuery({ queryKey: [...versionsOf.key, version], queryFn: versionsOf.read, enabled: open });
  if (version === 0) return null;
  return (
    <div className="versions">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>{t.texts.versions}</button>
      {former.error ? <ProblemNotice error={former.error} t={t} /> : null}
      {open && (
        <ul>
          {former.data?.items.map((each) => (
            <li key={each.version}>
              <span>{t.texts.version(each.version)} <small>{t.texts.changedBy(name(shop, each.by), dayAndClock(each.at, shops[shop]?.zone ?? 'UTC', language))} · {each.subject}</small></span>
              {onTake && each.version !== version && (
                <button type="button" onClick={() => onTake({ subject: each.subject, body: each.body })}>{t.texts.restore}</button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
