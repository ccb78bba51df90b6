// A record that no service wrote, in one of the desk's topics: what somebody beside the services could do.
import { Producer, stringSerializers } from '@platformatic/kafka';

// The client of the broker counts on it; Node has it from 22 on.
Promise.withResolvers ??= () => {
  const kept = {};
  kept.promise = new Promise((resolve, reject) => Object.assign(kept, { resolve, reject }));
  return kept;
};

const BROKER = `127.0.0.1:${19092 + Number(process.env.ORDERDESK_PORT_OFFSET ?? 0)}`;

/** @param headers what of an event's headers it claims */
export async function forged(topic, key, value, headers = {}) {
  const producer = new Producer({ clientId: 'stranger', bootstrapBrokers: [BROKER], serializers: stringSerializers, connectTimeout: 5_000, retries: 1 });
  try {
    await producer.send({ messages: [{ topic, key, value: JSON.stringify(value), headers }], acks: -1 });
  } finally {
    await producer.close();
  }
}
