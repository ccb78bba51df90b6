// Types of the services' answers, from the OpenAPI documents that the services commit.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const documents = resolve(import.meta.dirname, '../../../docs/openapi');
const into = resolve(import.meta.dirname, '../src/api/generated');

await mkdir(into, { recursive: true });
for (const service of ['callback', 'confirmation', 'insight', 'inventory', 'notification', 'order', 'promo', 'shop']) {
  const document = JSON.parse(await readFile(`${documents}/${service}.json`, 'utf8'));
  const types = astToString(await openapiTS(document));
  await writeFile(`${into}/${service}.d.ts`, types);
}
