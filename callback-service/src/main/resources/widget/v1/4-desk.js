// How the desk is asked. Every change carries a key: sent again after a lost answer, it takes effect once.
class Refused extends Error {
  constructor(status, problem, after) {
    super(problem.detail ?? '');
    this.status = status;
    this.code = problem.code ?? '';
    this.errors = problem.errors ?? [];
    this.after = after;
  }
}

class Desk {
  constructor(base, shop, language) {
    this.root = `${base}/v1/widget/shops/${encodeURIComponent(shop)}`;
    this.language = language;
  }

  offer() {
    return this.#ask('', {});
  }

  post(path, body, key, secret) {
    return this.#ask(path, {
      method: 'POST', body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...(secret ? { 'Chat-Secret': secret } : {}) },
    });
  }

  async #ask(path, request) {
    const answer = await this.fetch(path, { ...request, signal: AbortSignal.timeout(15_000) });
    if (answer.ok) return answer.status === 204 ? null : answer.json();
    const problem = await answer.json().catch(() => ({}));
    throw new Refused(answer.status, problem, Number(answer.headers.get('Retry-After')) || 2);
  }

  fetch(path, request) {
    return fetch(this.root + path, {
      ...request, mode: 'cors', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer',
      headers: { 'Accept-Language': this.language, ...request.headers },
    });
  }

  /** Follows a chat until it ends or is given up; what was seen is not told again. */
  async follow(id, secret, heard, { signal }) {
    let seen = 0;
    let pause = 500;
    let lost = 0;
    while (!signal.aborted) {
      try {
        const answer = await this.fetch(`/chats/${id}/stream`, { signal, headers: { 'Chat-Secret': secret, 'Last-Event-ID': String(seen) } });
        if (answer.status === 404) return heard.gone();
        if (!answer.ok) throw new Refused(answer.status, {}, 2);
        heard.online(true);
        pause = 500;
        lost = 0;
        for await (const event of events(answer.body)) {
          if (event.name === 'message') {
            if (event.data.number <= seen) continue;
            seen = event.data.number;
            heard.message(event.data);
          } else if (event.name === 'state') {
            heard.state(event.data);
            if (event.data.state === 'CLOSED' || event.data.state === 'UNANSWERED') return undefined;
          }
        }
      } catch (broken) {
        if (signal.aborted) return undefined;
        lost += 1; // a connection that merely ended is back before anybody has to be told
        if (lost > 1 || !navigator.onLine) heard.online(false);
      }
      await new Promise((goOn) => { setTimeout(goOn, pause); });
      pause = Math.min(pause * 2, 8_000);
    }
    return undefined;
  }
}

/** Server-sent events of a response, as the HTML standard reads them; EventSource can send no headers. */
async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let silence;
  const giveUp = () => { void reader.cancel(); };
  const quiet = () => { clearTimeout(silence); silence = setTimeout(giveUp, 40_000); };
  addEventListener('offline', giveUp); // a connection that nobody closed stays open without a network
  try {
    for (quiet(); ;) {
      const { done, value } = await reader.read();
      if (done) return;
      quiet();
      const blocks = (rest + value).split(/\r?\n\r?\n/);
      rest = blocks.pop();
      for (const block of blocks) {
        const of = (name) => block.split(/\r?\n/).filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).replace(/^ /, ''));
        const data = of('data').join('\n');
        if (data) yield { name: of('event')[0] ?? 'message', data: JSON.parse(data) };
      }
    }
  } finally {
    clearTimeout(silence);
    removeEventListener('offline', giveUp);
  }
}
