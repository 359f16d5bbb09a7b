// What a CRM does with the client that was generated from openapi.yaml: the compiler knows every field.
import { strict as assert } from 'node:assert';
import { caseHoldersClose, casesCreate, casesEdit, casesGet, casesSearch, listsDelete, listsPut } from './target/api';
import { client } from './target/api/client.gen';

const list = `client-${Date.now()}`;
client.setConfig({ baseUrl: process.env.RINGBACK, auth: () => process.env.RINGBACK_KEY });

async function main() {
  await listsPut({ path: { key: list }, body: { name: 'Generated', defaultRegion: 'FI' }, throwOnError: true });

  const made = await casesCreate({ body: { list, phone: '040 123 4567', topic: 'Invoice' }, throwOnError: true });
  const id = made.data.id;
  assert.equal(made.response.status, 201);
  assert.equal(made.data.phone, '+358401234567');

  const tag = made.response.headers.get('ETag') ?? '';
  const edited = await casesEdit({ path: { id }, headers: { 'If-Match': tag }, body: { priority: 1 }, throwOnError: true });
  assert.equal(edited.data.priority, 1);

  const stale = await casesEdit({ path: { id }, headers: { 'If-Match': tag }, body: { priority: 2 } });
  assert.equal(stale.response.status, 412);
  assert.equal(stale.error?.code, 'stale');

  const found = await casesSearch({ query: { list, state: 'READY' }, throwOnError: true });
  assert.deepEqual(found.data.items.map((one) => one.id), [id]);

  await caseHoldersClose({ path: { id }, body: { reason: 'CANCELLED' }, throwOnError: true });
  const closed = await casesGet({ path: { id }, throwOnError: true });
  assert.equal(closed.data.closeReason, 'CANCELLED');

  await listsDelete({ path: { key: list }, throwOnError: true });
  console.log('the generated client works');
}

main().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
