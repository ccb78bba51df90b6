// The chat. Its secret lives in this page's memory alone: whoever reloads begins anew.
function chatForm(widget, offer) {
  const { words } = widget;
  const fields = {
    text: field('text', words.question, made('textarea', { maxlength: 1000, rows: 3, required: true })),
    name: field('name', words.name, made('input', { type: 'text', autocomplete: 'given-name', maxlength: 100 })),
    phone: field('phone', words.maybePhone, made('input', { type: 'tel', autocomplete: 'tel', inputmode: 'tel', maxlength: 40 })),
    consent: consentField(words, offer),
  };
  const value = (name) => fields[name].input.value.trim();
  const check = () => ({
    text: value('text') ? undefined : words.required,
    consent: fields.consent.input.checked ? undefined : words.unagreed,
  });
  const secret = random();
  return sentForm(words, fields, words.start, check, async (key) => {
    try {
      const opened = await widget.desk.post('/chats', {
        text: value('text'), name: value('name') || undefined, phone: value('phone') || undefined,
        consent: offer.consentVersion, page: location.pathname.slice(0, 300), zone: widget.zone, secret,
      }, key);
      widget.chat(opened, secret, value('text'));
    } catch (problem) {
      if (!(problem instanceof Refused && problem.code === 'chat-unavailable')) throw problem;
      widget.offerCall(words.unanswered, value('text'));
    }
  });
}

class Chat {
  constructor(widget, opened, secret, question) {
    this.widget = widget;
    this.id = opened.id;
    this.secret = secret;
    this.question = question;
    this.waiting = [];
    this.over = new AbortController();
    const { words } = widget;
    this.told = say(words, 'waiting', widget.offer.answerWithinSeconds);
    this.status = made('p', { class: 'told', role: 'status', text: this.told });
    this.lines = made('ol');
    this.log = made('div', { class: 'log', role: 'log', 'aria-label': words.log, tabindex: 0 }, this.lines);
    this.input = made('textarea', { maxlength: 1000, rows: 2, on: { keydown: (event) => this.#key(event) } });
    this.form = made('form', { on: { submit: (event) => { event.preventDefault(); this.#write(); } } },
      made('label', {}, words.message, this.input), made('button', { class: 'main', type: 'submit', text: words.send }));
    this.end = made('button', { class: 'plain', type: 'button', text: words.end, on: { click: () => void this.#leave() } });
    this.elements = [this.status, this.log, this.form, this.end];
    void widget.desk.follow(this.id, secret, {
      message: (message) => this.#message(message), state: (state) => this.#state(state),
      online: (there) => this.#online(there), gone: () => this.#finished(words.over),
    }, { signal: this.over.signal });
  }

  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#write();
  }

  #message({ number, by, operator, text }) {
    const { words } = this.widget;
    const mine = by === 'VISITOR';
    const own = mine && this.waiting.find((each) => each.number === number || (!each.number && each.text === text));
    if (own) { own.line.remove(); this.waiting.splice(this.waiting.indexOf(own), 1); own.done = true; }
    this.#line(mine ? words.you : operator ?? words.somebody, text, mine);
  }

  #line(who, text, mine, note) {
    const line = made('li', mine ? { class: 'mine' } : {}, made('small', { text: note ? `${who}, ${note}` : who }), text);
    this.lines.append(line);
    this.log.scrollTop = this.log.scrollHeight;
    return line;
  }

  #state({ state, operator }) {
    const { words } = this.widget;
    if (state === 'ANSWERED') this.#tell(say(words, 'there', operator ?? words.somebody));
    else if (state === 'CLOSED') this.#finished(words.over);
    else if (state === 'UNANSWERED') { this.over.abort(); this.widget.offerCall(words.unanswered, this.question); }
  }

  #tell(text) {
    this.told = text;
    this.status.textContent = text;
  }

  #online(there) {
    this.status.textContent = there ? this.told : this.widget.words.offline;
    if (there) void this.#flush();
  }

  #write() {
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = '';
    this.waiting.push({ text, key: random(), line: this.#line(this.widget.words.you, text, true, this.widget.words.sending) });
    void this.#flush();
  }

  /** One after the other, in their order, each until it is there. */
  async #flush() {
    if (this.flushing) return;
    this.flushing = true;
    try {
      for (let next; (next = this.waiting.find((each) => !each.number && !each.done)) && !this.over.signal.aborted;) {
        try {
          next.number = (await this.widget.desk.post(`/chats/${this.id}/messages`, { text: next.text }, next.key, this.secret)).number;
        } catch (problem) {
          if (problem instanceof Refused && problem.status < 500 && problem.status !== 429) this.#giveBack(next, problem);
          else await this.#waitFor(next, problem.after ?? 3);
        }
      }
    } finally {
      this.flushing = false;
    }
  }

  /** What will never be taken is his again, with the reason. */
  #giveBack(message, problem) {
    message.done = true;
    message.line.remove();
    this.input.value ||= message.text;
    this.status.textContent = problem.message;
  }

  async #waitFor(message, seconds) {
    const { words } = this.widget;
    message.line.querySelector('small').textContent = `${words.you}, ${words.unsent}`;
    await new Promise((goOn) => {
      setTimeout(goOn, seconds * 1000);
      addEventListener('online', goOn, { once: true });
    });
  }

  async #leave() {
    try {
      await this.widget.desk.post(`/chats/${this.id}/leave`, {}, random(), this.secret);
      this.#finished(this.widget.words.over);
    } catch (problem) {
      this.status.textContent = say(this.widget.words, 'failed', this.widget.words.again);
    }
  }

  #finished(text) {
    this.over.abort();
    this.form.remove();
    this.end.remove();
    this.#tell(text);
    this.widget.ended();
  }
}
