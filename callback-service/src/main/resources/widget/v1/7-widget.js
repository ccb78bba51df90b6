// The button on the page and the panel behind it.
class Widget {
  constructor(script) {
    const wanted = script.dataset.lang ?? document.documentElement.lang ?? navigator.language;
    this.language = /^ru/i.test(wanted) ? 'ru' : 'en';
    this.words = WORDS[this.language];
    this.zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    this.desk = new Desk(script.src.replace(/\/widget\/v1\.js.*$/, ''), script.dataset.shop, this.language);
    this.host = made('div', { lang: this.language });
    this.root = this.host.attachShadow({ mode: 'open' });
    this.sheet = new CSSStyleSheet();
    this.sheet.replaceSync(STYLE);
    this.root.adoptedStyleSheets = [this.sheet];
    this.#accent('#1f4e79');
    this.#build();
    document.body.append(this.host);
  }

  #accent(colour) {
    const own = /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#1f4e79';
    this.host.style.setProperty('--accent', own);
    this.host.style.setProperty('--on-accent', onColour(own));
  }

  #build() {
    const { words } = this;
    this.launch = made('button', { class: 'launch', type: 'button', 'aria-expanded': 'false', text: words.open, on: { click: () => void this.open() } });
    this.body = made('div', { class: 'body' });
    this.panel = made('section', { class: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: true, on: { keydown: (event) => { if (event.key === 'Escape') this.close(); } } },
      made('header', {}, made('h2', { id: 'title', text: words.title, tabindex: -1 }),
        made('button', { class: 'shut', type: 'button', 'aria-label': words.close, text: '×', on: { click: () => this.close() } })),
      this.body);
    this.root.append(this.launch, this.panel);
  }

  async open() {
    this.panel.hidden = false;
    this.launch.hidden = true;
    this.launch.setAttribute('aria-expanded', 'true');
    this.root.getElementById('title').focus();
    if (this.talking) return;
    this.body.replaceChildren(made('p', { class: 'told', role: 'status', text: this.words.loading }));
    try {
      this.offer = await this.desk.offer();
      this.#accent(this.offer.colour);
      this.#show('call', '');
    } catch (problem) {
      const why = problem instanceof Refused && problem.message ? problem.message : this.words.away;
      this.body.replaceChildren(made('p', { class: 'told', role: 'alert', text: say(this.words, 'failed', why) }));
    }
  }

  close() {
    this.panel.hidden = true;
    this.launch.hidden = false;
    this.launch.setAttribute('aria-expanded', 'false');
    this.launch.focus();
  }

  #show(way, about, ...before) {
    const { words, offer } = this;
    const choose = (to, label) => made('button', { class: 'way', type: 'button', 'aria-pressed': String(way === to), text: label, on: { click: () => this.#show(to, about) } });
    this.body.replaceChildren(...before,
      ...(offer.chat && !before.length ? [made('div', { class: 'ways', role: 'group', 'aria-label': words.title }, choose('call', words.call), choose('chat', words.write))] : []),
      ...(way === 'call' && !offer.open ? [made('p', { class: 'told', text: words.closed })] : []),
      way === 'chat' ? chatForm(this, offer) : callForm(this, offer, about));
    this.body.querySelector('form input, form textarea')?.focus();
  }

  offerCall(why, about) {
    this.talking = undefined;
    this.#show('call', about.split('\n')[0].slice(0, 200), made('p', { class: 'told', role: 'alert', text: why }));
  }

  done(text) {
    const told = made('p', { class: 'told done', role: 'status', tabindex: -1, text });
    this.body.replaceChildren(told);
    told.focus();
  }

  chat(opened, secret, question) {
    this.talking = new Chat(this, opened, secret, question);
    this.body.replaceChildren(...this.talking.elements);
    this.talking.input.focus();
  }

  ended() {
    this.talking = undefined;
  }
}

const script = document.currentScript;
const begin = () => new Widget(script);
if (document.body) begin();
else addEventListener('DOMContentLoaded', begin, { once: true });
