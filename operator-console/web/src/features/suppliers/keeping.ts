import type { Supplier } from '../../api/suppliers';
import type { Text } from '../../app/ru';

/** What is not as it should be with keeping up with a supplier's lists (R094); nothing while all is well. */
export function trouble(supplier: Supplier, t: Text, when: (instant: string) => string): string[] {
  const { sync } = supplier;
  if (!sync?.attention) return [];
  const failed = sync.failures > 0 && t.keeping.failed(t.keeping.why[sync.failure ?? ''] ?? httpOf(sync.failure, t), sync.failures);
  return [sync.state === 'LATE' && t.keeping.late(when(sync.heardAt)), failed, sync.due !== undefined && t.keeping.next(when(sync.due))].filter((each) => each !== false);
}

function httpOf(failure: string | undefined, t: Text): string {
  const status = /^http-(\d{3})$/.exec(failure ?? '')?.[1];
  return status ? t.keeping.http(status) : (failure ?? '');
}

/** "читаем прайс: прочитано 1 500 из 2 000": as much as is known. */
export function progress(supplier: Supplier, t: Text, language: string): string {
  const count = (value: number) => value.toLocaleString(language);
  if (supplier.offersRead === undefined) return t.suppliers.reading;
  return t.keeping.read(count(supplier.offersRead), supplier.offersExpected === undefined ? '' : count(supplier.offersExpected));
}

/** A share in ten thousand, as a percentage that never looks better than it is. */
export function percentOf(permyriad: number, language: string): string {
  return (Math.floor(permyriad) / 100).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
}
