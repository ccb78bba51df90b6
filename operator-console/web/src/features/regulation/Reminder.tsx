import { Link } from '@tanstack/react-router';
import type { Presence } from '../../api/types';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { Notice } from '../../ui/Notice';

/** Until it is read, what changed in the regulation is named above the work; it holds nobody up. */
export function Reminder({ presence }: { presence: Presence | undefined }) {
  const { t } = useText();
  const { shops } = useSession();
  const unread = presence?.activity === 'OFF' ? [] : presence?.unread ?? [];
  const first = unread[0];
  if (first === undefined) return null;
  return (
    <Notice tone="warn" action={<Link className="button" to="/regulation" search={{ shop: first }}>{t.regulation.toRead}</Link>}>
      {t.regulation.remind(unread.map((shop) => shops[shop]?.brand.spokenName ?? shop).join(', '))}
    </Notice>
  );
}
