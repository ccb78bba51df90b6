import * as addressee from '../features/addressee/words';
import * as aftersale from '../features/aftersale/words';
import * as draft from '../features/case/words';
import * as intake from '../features/intake/words';
import * as letters from '../features/letters/words';
import * as chat from '../features/chat/words';
import * as promo from '../features/codes/words';
import * as figures from '../features/figures/words';
import * as kept from '../features/phone/words';
import * as control from '../features/calls/words';
import * as ledger from '../features/ledger/words';
import * as prices from '../features/prices/words';
import * as quality from '../features/quality/words';
import * as routing from '../features/routing/words';
import * as parked from '../features/parked/words';
import * as persons from '../features/persons/words';
import * as people from '../features/people/words';
import * as regulation from '../features/regulation/words';
import * as scripts from '../features/scripts/words';
import * as keeping from '../features/suppliers/keepingWords';
import * as suppliers from '../features/suppliers/words';
import * as settings from '../features/settings/words';
import * as texts from '../features/texts/words';
import * as form from '../ui/form/words';
import * as points from '../ui/points/words';
import * as stock from '../features/stock/words';
import * as product from '../features/case/productWords';
import * as duplicate from '../features/case/duplicateWords';
import * as slots from '../features/case/slotWords';
import * as supply from '../features/case/supplyWords';
import * as warehouse from '../features/warehouse/words';
import * as stop from '../ui/stop/words';
import * as reply from '../ui/reply/words';

const savingRu = { saved: 'Сохранено.', clash: 'Пока вы правили, это изменили. Ваши правки на месте.' };
const savingEn: typeof savingRu = { saved: 'Saved.', clash: 'While you edited, it was changed. Your changes are still here.' };

/** The words of features that stand beside them. */
export const ru = { chat: chat.ru, promo: promo.ru, reply: reply.ru, texts: texts.ru, ledger: ledger.ru, routing: routing.ru, control: control.ru, kept: kept.ru,
  letters: letters.ru, draft: draft.ru, aftersale: aftersale.ru, addressee: addressee.ru, points: points.ru, suppliers: suppliers.ru, warehouse: warehouse.ru, prices: prices.ru, stock: stock.ru, supply: supply.ru, product: product.ru, keeping: keeping.ru, stop: stop.ru, saving: savingRu, figures: figures.ru,
  slots: slots.ru, duplicate: duplicate.ru, scripts: scripts.ru, regulation: regulation.ru, people: people.ru, parked: parked.ru, persons: persons.ru, quality: quality.ru, intake: intake.ru, settings: settings.ru, form: form.ru };

export const en: typeof ru = { chat: chat.en, promo: promo.en, reply: reply.en, texts: texts.en, ledger: ledger.en, routing: routing.en, control: control.en, kept: kept.en,
  letters: letters.en, draft: draft.en, aftersale: aftersale.en, addressee: addressee.en, points: points.en, suppliers: suppliers.en, warehouse: warehouse.en, prices: prices.en, stock: stock.en, supply: supply.en, product: product.en, keeping: keeping.en, stop: stop.en, saving: savingEn, figures: figures.en,
  slots: slots.en, duplicate: duplicate.en, scripts: scripts.en, regulation: regulation.en, people: people.en, parked: parked.en, persons: persons.en, quality: quality.en, intake: intake.en, settings: settings.en, form: form.en };
