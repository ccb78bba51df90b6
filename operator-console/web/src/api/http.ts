/** RFC 9457, as every service of the desk writes it. */
export interface ProblemBody {
  status: number;
  code: string;
  title: string;
  detail: string;
  traceId?: string;
  errors: { pointer: string; code: string; detail: string }[];
}

/** An answer that is not what was wanted; `code` is what screens decide by, `message` what people read. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: ProblemBody['errors'];
  readonly traceId: string | undefined;

  constructor(body: ProblemBody) {
    super(body.detail);
    this.status = body.status;
    this.code = body.code;
    this.errors = body.errors;
    this.traceId = body.traceId;
  }
}

/** No answer at all: nobody knows whether it was done. */
export const OFFLINE = 'offline';

interface Settings {
  csrf: { header: string; token: string } | undefined;
  language: string;
  onSessionOver: () => void;
}

export const settings: Settings = { csrf: undefined, language: 'ru', onSessionOver: () => undefined };

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

const TIMEOUT_MS = 12_000;
/** Ten thousand certificates are issued one by one. */
const FILE_MS = 120_000;

/** Asks the gateway, which passes it on; answers with the body or throws a Problem. */
export async function ask<T>(path: string, request: Ask = {}): Promise<T> {
  const answer = await sent(path, request);
  const text = await answer.text();
  if (answer.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
  throw refusal(text, answer.status);
}

/** With the tag by which it is changed; refused as stale where it is no longer as it was seen. */
export async function tagged<T>(path: string, asSeen: (now: T) => boolean): Promise<Tagged<T>> {
  const answer = await sent(path, {});
  const text = await answer.text();
  if (!answer.ok) throw refusal(text, answer.status);
  const body = JSON.parse(text) as T;
  if (!asSeen(body)) throw new Problem({ status: 412, code: 'changed-meanwhile', title: '', detail: '', errors: [] });
  return { body, tag: answer.headers.get('ETag') ?? '' };
}

/** What was read, with the tag by which it is changed; the tag is empty of what nobody has written yet. */
export interface Tagged<T> {
  body: T;
  tag: string;
}

export function read<T>(path: string): Promise<Tagged<T>> {
  return tagged<T>(path, () => true);
}

/** Stores this in place of what was read under that tag; 412 where another was faster. */
export async function put<T>(path: string, body: unknown, tag: string): Promise<Tagged<T>> {
  const answer = await sent(path, { method: 'PUT', body, headers: tag === '' ? { 'If-None-Match': '*' } : { 'If-Match': tag } });
  const text = await answer.text();
  if (!answer.ok) throw refusal(text, answer.status);
  return { body: JSON.parse(text) as T, tag: answer.headers.get('ETag') ?? '' };
}

/** A file of the answer, whole: one that broke off is refused, and the same request goes on where it ended. */
export async function download(path: string, request: Ask): Promise<Blob> {
  const answer = await sent(path, { ...request, headers: { ...request.headers, Accept: 'text/csv, application/problem+json' } }, FILE_MS);
  if (!answer.ok) throw new Problem(problemIn(await answer.text(), answer.status));
  try {
    return await answer.blob();
  } catch {
    throw new Problem({ status: 0, code: OFFLINE, title: '', detail: '', errors: [] });
  }
}

async function sent(path: string, { method = 'GET', body, headers = {}, signal }: Ask, within = TIMEOUT_MS): Promise<Response> {
  const all: Record<string, string> = { Accept: 'application/json', 'Accept-Language': settings.language, ...headers };
  if (method !== 'GET') {
    all['Content-Type'] = 'application/json';
    if (settings.csrf) all[settings.csrf.header] = settings.csrf.token;
  }
  const limit = AbortSignal.timeout(within);
  try {
    return await fetch(path, {
      method,
      headers: all,
      credentials: 'same-origin',
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new Problem({ status: 0, code: OFFLINE, title: '', detail: '', errors: [] });
  }
}

function refusal(text: string, status: number): Problem {
  const problem = new Problem(problemIn(text, status));
  if (problem.code === 'session-over') settings.onSessionOver();
  return problem;
}

function problemIn(text: string, status: number): ProblemBody {
  try {
    const body = JSON.parse(text) as Partial<ProblemBody>;
    return { status, code: 'unknown', title: '', detail: '', errors: [], ...body };
  } catch {
    return { status, code: 'unknown', title: '', detail: `${status}`, errors: [] };
  }
}

/** The path with its parameters, those without a value left out. */
export function at(path: string, parameters: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return query.size === 0 ? path : `${path}?${query}`;
}
