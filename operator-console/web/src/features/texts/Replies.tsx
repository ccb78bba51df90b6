import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { notification, type Reply, type ReplyBody } from '../../api/notification';
import { Problem } from '../../api/http';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { ProblemNotice } from '../../ui/Notice';
import { useEdited } from '../../ui/useEdited';
import { NAME } from './mistakes';
import { WordsEditor, type Trying } from './WordsEditor';

/** The ready answers of a shop, its own and the desk's, and the one that is chosen (R099). */
export function Replies({ shop, ...trying }: { shop: string } & Trying) {
  const { t } = useText();
  const { me } = useSession();
  const all = useQuery({ queryKey: ['replies', shop, 'all'], queryFn: () => notification.replies(shop) });
  const items = all.data?.items ?? [];
  const [chosen, setChosen] = useState<string>();
  const name = chosen ?? items[0]?.name;
  if (all.error) return <ProblemNotice error={all.error} t={t} />;
  return (
    <div className="columns" aria-busy={all.isPending}>
      <div>
        <ul className="names">
          {items.map((each) => (
            <li key={each.name}>
              <button type="button" aria-current={each.name === name ? 'true' : undefined} onClick={() => setChosen(each.name)}>
                {each.title} {each.version > 0 && <small>{each.version}</small>}
              </button>
            </li>
          ))}
        </ul>
        {me.roles.includes('manager') && <NewName taken={items.map((each) => each.name)} onName={setChosen} />}
      </div>
      {name && <ReplyEditor key={name} shop={shop} name={name} {...trying} />}
    </div>
  );
}

function NewName({ taken, onName }: { taken: string[]; onName: (name: string) => void }) {
  const { t } = useText();
  const [name, setName] = useState('');
  const sound = NAME.test(name) && !taken.includes(name);
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (!sound) return;
    onName(name);
    setName('');
  };
  return (
    <form className="inline" aria-label={t.texts.newReply} onSubmit={open}>
      <label>{t.texts.name}<input autoComplete="off" maxLength={40} value={name} onChange={(event) => setName(event.target.value)} /></label>
      <button type="submit" disabled={!sound}>{t.texts.newReply}</button>
    </form>
  );
}

const EMPTY: ReplyBody = { title: '', asked: '', subject: '', body: '', retired: false };

/** One that nobody has written yet is an empty sheet. */
async function readOr(shop: string, name: string): Promise<{ body: Reply; tag: string }> {
  try {
    return await notification.reply(shop, name);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return { body: { ...EMPTY, name, version: 0, by: '', at: new Date(0).toISOString() }, tag: '' };
    throw error;
  }
}

function ReplyEditor({ shop, name, ...trying }: { shop: string; name: string } & Trying) {
  const { t } = useText();
  const client = useQueryClient();
  const edited = useEdited<Reply, ReplyBody>({
    key: ['reply', shop, name],
    read: () => readOr(shop, name),
    write: async (content, tag) => {
      const stored = await notification.writeReply(shop, name, content, tag);
      void client.invalidateQueries({ queryKey: ['replies', shop] });
      return stored;
    },
    drafted: ({ title, asked, subject, body, retired }) => ({ title, asked, subject, body, retired }),
  });
  const known = useQuery({ queryKey: ['templates', shop, 'EMAIL'], queryFn: () => notification.templates(shop, 'EMAIL') });
  const { draft } = edited;
  return (
    <WordsEditor shop={shop} title={edited.body?.title || name} edited={edited} values={known.data?.items[0]?.values ?? []}
      channel="EMAIL" versionsOf={{ key: ['reply', shop, name, 'versions'], read: () => notification.replyVersions(shop, name) }} {...trying}>
      {draft && (
        <>
          <label>{t.texts.replyTitle}<input maxLength={100} value={draft.title} onChange={(event) => edited.change({ ...draft, title: event.target.value })} /></label>
          <label>{t.texts.asked}<input maxLength={500} value={draft.asked} onChange={(event) => edited.change({ ...draft, asked: event.target.value })} /></label>
          <label className="check">
            <input type="checkbox" checked={draft.retired} onChange={(event) => edited.change({ ...draft, retired: event.target.checked })} /> {t.texts.retire}
          </label>
        </>
      )}
    </WordsEditor>
  );
}
