import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { boundNow, useKeys, type Bound } from '../../ui/keys';
import { signOf } from '../keyWords';
import { useText } from '../language';
import { useOptions, type Option } from './useOptions';

const PAGE = 7;

interface Shop {
  shop: string | undefined;
  onShop: (shop: string) => void;
}

/** Ctrl K or ⌘K, over whatever is open: everything that one may open or do, found by a few letters. */
export function Palette(shop: Shop) {
  const { t } = useText();
  const [bound, setBound] = useState<Bound[]>();
  const open = () => setBound(boundNow());
  useKeys({ 'Mod+KeyK': open }, { place: 'desk' });
  return (
    <>
      <button type="button" className="finds" aria-keyshortcuts="Control+K Meta+K" aria-haspopup="dialog" onClick={open}>
        <span>{t.palette.open}</span> <kbd aria-hidden="true">{signOf(t.keys, 'Mod+KeyK')}</kbd>
      </button>
      {bound && <Opened bound={bound} onClose={() => setBound(undefined)} {...shop} />}
    </>
  );
}

/** A combobox over a list of groups, as the ARIA Authoring Practices have it: the field keeps the focus, arrows move the choice. */
function Opened({ bound, onClose, ...shop }: Shop & { bound: Bound[]; onClose: () => void }) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { groups, finding, away } = useOptions(typed, bound, shop);
  const all = groups.flatMap((group) => group.options);
  const at = Math.min(chosen, all.length - 1);
  /** The browser gives the focus back to whatever had it. */
  const shut = () => dialog.current?.close();
  useKeys({ 'Mod+KeyK': shut, Escape: shut }, { exclusive: true });
  useLayoutEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    // Newer browsers answer with a promise, which would be taken for what ends the effect.
    void list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, typed]);
  const run = (option: Option | undefined) => {
    if (!option) return;
    shut();
    // The panel that a key opens takes the focus: after it was given back.
    setTimeout(option.go, 0);
  };
  const onKey = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1 >= all.length ? 0 : at + 1, ArrowUp: at <= 0 ? all.length - 1 : at - 1, PageDown: Math.min(at + PAGE, all.length - 1), PageUp: Math.max(at - PAGE, 0) }[event.key];
    if (to !== undefined) setChosen(to);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(all[at]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} className="palette" aria-label={t.palette.title} onClose={onClose} onClick={(event) => event.target === dialog.current && shut()}>
      <div className="inside">
        <input role="combobox" aria-label={t.palette.title} aria-expanded="true" aria-controls={`${id}list`} aria-autocomplete="list" autoComplete="off" spellCheck={false}
          {...(all[at] && { 'aria-activedescendant': `${id}${at}` })} placeholder={t.palette.hint} maxLength={100} value={typed} onKeyDown={onKey}
          onChange={(event) => { setTyped(event.target.value); setChosen(0); }} />
        <div ref={list} id={`${id}list`} role="listbox" aria-label={t.palette.title} tabIndex={-1}>
          {groups.map((group, index) => {
            const from = groups.slice(0, index).reduce((sum, each) => sum + each.options.length, 0);
            return (
              <div key={group.name} role="group" aria-label={group.name}>
                <h3 aria-hidden="true">{group.name}</h3>
                {group.options.map((option, within) => (
                  <div key={option.id} id={`${id}${from + within}`} role="option" aria-selected={from + within === at} onClick={() => run(option)}>
                    <span className="name">{option.name}{option.hint && <small>{option.hint}</small>}</span>
                    {option.sign && <kbd aria-hidden="true">{option.sign}</kbd>}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
        <p className="foot quiet"><span role="status">{away ? t.palette.away : finding ? t.palette.finding : all.length === 0 ? t.palette.none : t.palette.found(all.length)}</span><span aria-hidden="true">{t.palette.keys}</span></p>
      </div>
    </dialog>
  );
}
