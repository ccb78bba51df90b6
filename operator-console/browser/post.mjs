// A customer who writes to the demo shop: letters go to the local server by SMTP, as anybody's do.
import { createTransport } from 'nodemailer';
import { MAIL, MAILBOXES, SMS } from './services.mjs';

const BOX = 'zakaz@tribuna.demo';

/** Sends a letter, to the shop where nothing else is said; it is read within seconds. */
export async function posted({ from, to = BOX, subject, text, ...rest }) {
  const server = createTransport({ host: '127.0.0.1', port: MAIL, secure: false, ignoreTLS: true });
  try {
    await server.sendMail({ from, to, subject, text, ...rest });
  } finally {
    server.close();
  }
}

async function delivered(where, to) {
  const answer = await fetch(`${where}/messages?to=${encodeURIComponent(to)}`);
  if (!answer.ok) throw new Error(`what came for ${to}: ${answer.status}`);
  return answer.json();
}

/** What the desk wrote to this address. */
export const lettersTo = (address) => delivered(MAILBOXES, address);

/** What the desk wrote to this telephone. */
export const textsTo = (phone) => delivered(SMS, phone);
