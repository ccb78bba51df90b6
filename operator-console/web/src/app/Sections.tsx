import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../ui/keys';
import { useText } from './language';
import { usePages, type Page } from './pages';

/** The keys of the figures' row, from the left. */
const ROW = [...[...'1234567890'].map((sign) => ({ sign, code: `Digit${sign}` })), { sign: '-', code: 'Minus' }, { sign: '=', code: 'Equal' }];

/** The pages beside the queue and the case, as far as one's roles reach; F4 opens them, a key of the figures' row goes there. */
export function Sections() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const pages = usePages();
  useKeys({ F4: () => setOpen((now) => !now) }, { place: 'desk' });
  return (
    <span className="sections">
      <button type="button" aria-expanded={open} aria-keyshortcuts="F4" onClick={() => setOpen(!open)}>{t.frame.sections} <kbd aria-hidden="true">F4</kbd></button>
      {open && <Menu pages={pages} onClose={() => setOpen(false)} />}
    </span>
  );
}

function Menu({ pages, onClose }: { pages: Page[]; onClose: () => void }) {
  const { t, language, change } = useText();
  const navigate = useNavigate();
  const list = useRef<HTMLElement>(null);
  useEffect(() => list.current?.querySelector('a')?.focus(), []);
  const step = (by: number) => () => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a, button') ?? [])];
    const at = links.findIndex((each) => each === document.activeElement);
    links[(at + by + links.length) % links.length]?.focus();
  };
  const go = (page: Page) => {
    void navigate({ to: page.to });
    onClose();
  };
  useKeys({
    Escape: onClose, ArrowDown: step(1), ArrowUp: step(-1),
    ...Object.fromEntries(pages.flatMap((page, at) => (ROW[at] ? [[ROW[at].code, () => go(page)]] : []))),
  }, { exclusive: true });
  return (
    <nav className="panel menu" aria-label={t.frame.sections} ref={list}>
      {pages.map((page, at) => (
        <Link key={page.to} to={page.to} className="button" onClick={onClose}>{ROW[at] && <kbd aria-hidden="true">{ROW[at].sign}</kbd>} {page.name}</Link>
      ))}
      <button type="button" lang={language === 'ru' ? 'en' : 'ru'} onClick={() => change(language === 'ru' ? 'en' : 'ru')}>{t.frame.language}</button>
    </nav>
  );
}
