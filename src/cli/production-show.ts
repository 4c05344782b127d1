/** `production show`: what the store keeps of production. */
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { readProduction } from '../gate/stored-production.ts';
import type { ProductionRecord } from '../production/record.ts';
import { renderProductionRecords } from '../report/production-text.ts';
import { shown, shownJson, shownText } from '../text/shown.ts';
import type { ProductionContext } from './production-context.ts';

export async function showProduction(context: ProductionContext): Promise<ExitCode> {
  const { io, given } = context;
  const records = await keptRecords(context);
  if (given.flag('json'))
    io.stdout(shownJson(`${JSON.stringify({ store: context.store.name, production: records }, null, 2)}\n`));
  else io.stdout(shownText(renderProductionRecords(records, { now: Date.now(), rows: given.whole('limit') ?? 15 })));
  return exitCode.pass;
}

/** The newest of each service, or of the one that was asked for; throws STORE_MISSING where there is none. */
export async function keptRecords({ io, given, store }: ProductionContext): Promise<readonly ProductionRecord[]> {
  const { records, notes } = await readProduction(store);
  for (const note of notes) io.stderr(shown`${note}\n`);
  const service = given.text('service');
  const wanted = service === undefined ? records : records.filter((record) => record.service === service);
  if (wanted.length > 0) return wanted;
  const known = records.map((record) => record.service).join(', ');
  const current = known === '' ? 'none is' : `there are ${known}`;
  const what = service === undefined ? 'a profile of production' : `a profile of ${service}`;
  throw new GateError('STORE_MISSING', `Cannot show production as ${store.name} must hold ${what}: ${current}`, {
    hint: 'keep one: flamegate production save PROFILE --service NAME',
  });
}
