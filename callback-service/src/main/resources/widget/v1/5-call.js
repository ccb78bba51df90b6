// The form by which a visitor asks to be called. What he typed stays when something goes wrong.
function consentField(words, offer) {
  const link = made('a', { href: offer.consentAddress, target: '_blank', rel: 'noopener noreferrer', text: words.terms });
  return field('consent', made('span', {}, `${words.agree} `, link), made('input', { type: 'checkbox' }));
}

const POINTERS = { '/phone': 'phone', '/name': 'name', '/about': 'about', '/text': 'text', '/consent': 'consent' };

/** A form that is sent once per press, complains at its fields, and keeps its key until it was answered. */
function sentForm(words, fields, submitLabel, check, send) {
  const status = made('p', { class: 'told wrong', role: 'alert' });
  const button = made('button', { class: 'main', type: 'submit', text: submitLabel });
  let key = random();
  let body = '';
  const form = made('form', { novalidate: true, on: { submit: (event) => { event.preventDefault(); void submit(); } } },
    ...Object.values(fields).map((each) => each.element), status, button);
  async function submit() {
    if (button.getAttribute('aria-disabled')) return;
    status.textContent = '';
    const wrong = check();
    for (const [name, each] of Object.entries(fields)) each.complain(wrong[name]);
    const first = Object.keys(fields).find((name) => wrong[name]);
    if (first) { fields[first].input.focus(); return; }
    button.setAttribute('aria-disabled', 'true');
    button.textContent = words.sending;
    try {
      const next = JSON.stringify(Object.values(fields).map(({ input }) => (input.type === 'checkbox' ? input.checked : input.value)));
      if (body !== next) { key = random(); body = next; }
      await send(key);
    } catch (problem) {
      complain(problem);
    } finally {
      button.removeAttribute('aria-disabled');
      button.textContent = submitLabel;
    }
  }
  function complain(problem) {
    const refused = problem instanceof Refused;
    let pointed = false;
    for (const error of refused ? problem.errors : []) {
      const to = fields[POINTERS[error.pointer]];
      if (to && error.code !== 'call-by') { to.complain(error.detail); if (!pointed) to.input.focus(); pointed = true; }
    }
    if (!pointed) status.textContent = say(words, 'failed', refused && problem.message ? problem.message : words.away);
  }
  return form;
}

function callForm(widget, offer, about) {
  const { words } = widget;
  const fields = {
    phone: field('phone', words.phone, made('input', { type: 'tel', autocomplete: 'tel', inputmode: 'tel', maxlength: 40, required: true })),
    name: field('name', words.name, made('input', { type: 'text', autocomplete: 'given-name', maxlength: 100 })),
    about: field('about', words.about, made('input', { type: 'text', maxlength: 200 })),
    onSite: field('onSite', words.onSite, made('input', { type: 'checkbox' })),
    consent: consentField(words, offer),
  };
  fields.onSite.input.checked = offer.open;
  fields.about.input.value = about;
  const value = (name) => fields[name].input.value.trim();
  const check = () => ({
    phone: value('phone') ? undefined : words.required,
    consent: fields.consent.input.checked ? undefined : words.unagreed,
  });
  const promised = (callBy) => {
    const { today, text } = moment(callBy, widget.language);
    widget.done(say(words, today ? 'promised' : 'tomorrow', text));
  };
  return sentForm(words, fields, words.ask, check, async (key) => {
    try {
      const told = await widget.desk.post('/callback-requests', {
        phone: value('phone'), name: value('name') || undefined, about: value('about') || undefined,
        consent: offer.consentVersion, onSite: fields.onSite.input.checked, zone: widget.zone,
      }, key);
      promised(told.callBy);
    } catch (problem) {
      const by = problem instanceof Refused && problem.code === 'callback-owed' && problem.errors.find((error) => error.code === 'call-by');
      if (!by) throw problem;
      widget.done(say(words, 'owed', moment(by.detail, widget.language).text));
    }
  });
}
