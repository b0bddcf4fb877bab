// Takes one job, says so, and never finishes it: the test kills this process.
import { openQueueAt } from '../support/queues.ts';

const [url = '', namespace = ''] = process.argv.slice(2);
const queue = await openQueueAt(url, namespace);
const hold = async () => {
  process.stdout.write('taken\n');
  await new Promise(() => {});
};
await queue.work({ 'match-record': hold, rematch: hold, 'import-file': hold }, { concurrency: 1 });
