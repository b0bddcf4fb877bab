import type { RecordVersion } from '../../../ports/stores.ts';
import { builder } from '../../builder.ts';
import { CloseReasonEnum, enumOf } from '../enums.ts';
import { WrittenRecord } from './record-fields.ts';

const CHANGES = ['registered', 'corrected', 'closed', 'reopened'] as const satisfies readonly RecordVersion['change'][];
const RecordChangeEnum = enumOf('RecordChange', CHANGES, 'What made a version.');

export const RecordVersionRef = builder.objectRef<RecordVersion>('RecordVersion').implement({
  description: 'A record as it stood once, and what changed it.',
  fields: (t) => ({
    version: t.exposeInt('version'),
    at: t.expose('at', { type: 'DateTime' }),
    by: t.exposeID('by'),
    change: t.expose('change', { type: RecordChangeEnum }),
    closeReason: t.expose('closeReason', { type: CloseReasonEnum, nullable: true }),
    written: t.expose('written', { type: WrittenRecord }),
  }),
});
