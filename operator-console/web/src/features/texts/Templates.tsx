import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { notification, type Channel, type Language, type Template, type Words } from '../../api/notification';
import { useText } from '../../app/language';
import { ProblemNotice } from '../../ui/Notice';
import { useEdited } from '../../ui/useEdited';
import { WordsEditor, type Trying } from './WordsEditor';

/** Every kind of message, and the words of the one that is chosen. */
export function Templates({ shop, ...trying }: { shop: string } & Trying) {
  const { t } = useText();
  const [channel, setChannel] = useState<Channel>('EMAIL');
  const [language, setLanguage] = useState<Language>('RU');
  const all = useQuery({ queryKey: ['templates', shop, channel, language], queryFn: () => notification.templates(shop, channel, language) });
  const items = all.data?.items ?? [];
  const [chosen, setChosen] = useState<string>();
  const name = items.find((each) => each.template === chosen)?.template ?? items[0]?.template;
  if (all.error) return <ProblemNotice error={all.error} t={t} />;
  return (
    <div className="columns" aria-busy={all.isPending}>
      <div>
        <label>{t.texts.channel}
          <select value={channel} onChange={(event) => setChannel(event.target.value as Channel)}>
            {(['EMAIL', 'SMS'] as const).map((each) => <option key={each} value={each}>{t.reply.channels[each]}</option>)}
          </select>
        </label>
        <label>{t.texts.language}
          <select value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
            {(['RU', 'EN'] as const).map((each) => <option key={each} value={each}>{t.texts.languages[each]}</option>)}
          </select>
        </label>
        <ul className="names">
          {items.map((each) => (
            <li key={each.template}>
              <button type="button" aria-current={each.template === name ? 'true' : undefined} onClick={() => setChosen(each.template)}>
                {t.texts.kinds[each.template] ?? each.template} {each.version > 0 && <small>{each.version}</small>}{!each.translated && <small>{t.texts.untranslated}</small>}
              </button>
            </li>
          ))}
        </ul>
      </div>
      {name && <TemplateEditor key={`${name} ${channel} ${language}`} shop={shop} name={name} channel={channel} language={language} answering={name.startsWith('letter-') ? name : undefined} {...trying} />}
    </div>
  );
}

function TemplateEditor({ shop, name, channel, language, ...trying }: { shop: string; name: string; channel: Channel; language: Language } & Trying) {
  const { t } = useText();
  const client = useQueryClient();
  const edited = useEdited<Template, Words>({
    key: ['template', shop, name, channel, language],
    read: () => notification.template(shop, name, channel, language),
    write: async (words, tag) => {
      const stored = await notification.writeTemplate(shop, name, channel, language, words, tag);
      void client.invalidateQueries({ queryKey: ['templates', shop] });
      return stored;
    },
    drafted: ({ subject, body }) => ({ subject, body }),
  });
  return (
    <WordsEditor shop={shop} title={t.texts.kinds[name] ?? name} edited={edited} values={edited.body?.values ?? []}
      channel={channel} language={language} {...trying}
      versionsOf={{ key: ['template', shop, name, channel, language, 'versions'], read: () => notification.templateVersions(shop, name, channel, language) }} />
  );
}
