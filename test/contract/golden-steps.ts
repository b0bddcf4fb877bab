// One small story that runs every statement once or more, in an order in which each finds something. Values are made up and short.
const at = '2026-01-01';

const record = (n: number, more: object = {}) => ({
  ...{ id: `rec_${n}`, sourceKey: `source-${n}`, jurisdiction: n < 3 ? 'VN' : 'CN', agency: 'police' },
  ...{ kind: n % 2 ? 'missing' : 'rescued', version: 1, state: 'open', closeReason: null, consent: 'given' },
  ...{ protection: 'no', contentHash: `content-${n}`, createdAt: at, changedAt: `2026-01-0${n}`, changedBy: 'usr_1' },
  ...{ change: 'registered', importId: n === 1 ? 'imp_1' : null, wrappedKey: `key-${n}`, sealed: `sealed-${n}` },
  ...more,
});
const suggestion = (n: number, more: object = {}) => ({
  ...{ id: `sug_${n}`, kind: 'match', first: 'rec_1', second: `rec_${n + 1}`, firstJurisdiction: 'VN' },
  ...{ secondJurisdiction: 'CN', probability: n / 4, weight: n, weightsVersion: 'w1', evidenceHash: 'e' },
  ...{ state: 'proposed', suggestedAt: at, changedAt: at, sealed: `evidence-${n}` },
  ...more,
});
const judgement = {
  ...{ id: 'jdg_1', suggestion: 'sug_1', side: 'first', jurisdiction: 'VN', by: 'usr_1', at, verdict: 'same' },
  ...{ method: 'interview', evidenceHash: 'e', weightsVersion: 'w1', sealed: 'note' },
};
const anImport = (n: number) => ({
  ...{ id: `imp_${n}`, jurisdiction: 'VN', each: n === 2, by: 'usr_1', agency: 'police', state: 'running' },
  ...{
    problem: null,
    mapping: null,
    file: `file-${n}`,
    size: 9,
    fileHash: 'h',
    found: '{}',
    startedAt: `2026-01-0${n}`,
  },
  ...{
    changedAt: at,
    rows: 0,
    accepted: 0,
    updated: 0,
    duplicate: 0,
    rejected: 0,
    warnings: 0,
    offset: 0,
    wrappedKey: 'key',
  },
});
const batch = {
  rows: 4,
  accepted: 2,
  updated: 1,
  duplicate: 1,
  rejected: 1,
  warnings: 1,
  offset: 99,
  at: '2026-01-09',
};
const outbox = (n: number, type: string) => ({
  ...{ id: `out_${n}`, type, name: type === 'job' ? 'match-record' : 'records.changed', content: `{"n":${n}}` },
  ...{ state: 'new', addedAt: at },
});
const audit = (n: number) => ({
  ...{ id: `aud_${n}`, at: `2026-01-0${n}`, actor: 'usr_1', jurisdiction: n === 2 ? 'CN' : 'VN', action: 'read' },
  ...{ subjects: n === 1 ? [] : ['rec_1', 'rec_2'], detail: '{"n":1}' },
});
const user = (n: number, more: object = {}) => ({
  ...{ id: `usr_${n}`, name: `user ${n}`, jurisdiction: 'VN', agency: 'police', roles: ['operator', 'investigator'] },
  ...{
    passwordHash: n === 1 ? 'argon' : null,
    oidcSubject: n === 2 ? 'issuer|2' : null,
    disabled: false,
    demonstration: n === 1,
  },
  ...more,
});
const session = { id: 'ses_1', secretHash: 'secret', kind: 'browser', createdAt: at, expiresAt: '2026-01-02' };
const held = (id: string, jurisdiction = 'VN') => ({
  id,
  jurisdiction,
  wrappedKey: `key of ${id}`,
  sealed: `sealed ${id}`,
});
const part = (who: string, role: string) => ({ event: 'evt_1', who, role });
const page = { jurisdiction: 'VN', after: '', limit: 5 };
const agency = { id: 'police', jurisdiction: 'VN', kind: 'police', name: 'Police', ownName: 'Công an' };
const agreement = { id: 'vn-cn', from: 'VN', to: 'CN', highestTier: 'T1', basis: 'Treaty' };
const jurisdiction = (code: string) => ({ code, name: code, ownName: `own ${code}`, capital: 'capital' });
const recentRecords = { jurisdiction: 'VN', kind: null, state: null, beforeAt: '9999', beforeId: '', limit: 5 };
const listed = { jurisdiction: 'CN', kind: 'match', states: ['proposed', 'both'], afterId: '', limit: 5 };

/** Statement and parameters, each in a transaction of its own. */
export const STEPS: readonly (readonly [statement: string, params: object])[] = [
  ['engine.answer', {}],
  ['reference.putJurisdictions', { rows: [jurisdiction('VN'), jurisdiction('CN')] }],
  ['reference.putAgencies', { rows: [agency, { ...agency, id: 'la', jurisdiction: 'LA' }] }],
  ['reference.putAgreements', { rows: [agreement] }],
  ['reference.jurisdictions', {}],
  ['reference.agencies', {}],
  ['reference.agreements', {}],
  ['users.put', { row: user(1) }],
  ['users.put', { row: user(2) }],
  ['users.put', { row: user(3, { name: 'user 1' }) }],
  ['users.byName', { name: 'user 1' }],
  ['users.byId', { id: 'usr_2' }],
  ['users.byOidcSubject', { subject: 'issuer|2' }],
  ['users.list', {}],
  ['users.openSession', { user: 'usr_1', row: session }],
  ['users.openSession', { user: 'usr_9', row: session }],
  ['users.bySession', { secretHash: 'secret' }],
  ['users.endSession', { secretHash: 'secret' }],
  ['users.endSession', { secretHash: 'secret' }],
  ['records.claim', { rows: [record(1), record(2), record(3)] }],
  ['records.claim', { rows: [record(9, { sourceKey: 'source-2' }), record(4)] }],
  ['records.lock', { id: 'rec_1' }],
  ['records.lock', { id: 'rec_9' }],
  ['records.keepVersions', { rows: [{ id: 'rec_1', versionId: 'rec_1.1' }] }],
  ['records.replace', { rows: [{ id: 'rec_1', changes: { version: 2, closeReason: 'found', importId: null } }] }],
  ['records.find', { ids: ['rec_1', 'rec_9', 'rec_2'] }],
  ['records.versionsNow', { ids: ['rec_1', 'rec_9', 'rec_2'] }],
  ['records.known', { sourceKeys: ['source-1', 'source-9', 'source-4'] }],
  ['records.versions', { id: 'rec_1' }],
  ['records.page', { after: 'rec_1', jurisdiction: null, kind: null, limit: 2 }],
  ['records.page', { after: '', jurisdiction: 'VN', kind: 'missing', limit: 5 }],
  ['records.recent', recentRecords],
  [
    'records.recent',
    { ...recentRecords, jurisdiction: 'CN', kind: 'rescued', state: 'open', beforeAt: '2026-01-04', beforeId: 'rec_5' },
  ],
  ['records.count', {}],
  ['records.keys', { ids: ['rec_1', 'rec_4'] }],
  ['records.matchable', { after: 'rec_1', limit: 2 }],
  ['changes.newest', {}],
  ['changes.append', { recordIds: ['rec_1', 'rec_2'] }],
  ['changes.append', { recordIds: ['rec_1'] }],
  ['changes.newest', {}],
  ['changes.read', { numbers: [2, 1, 9] }],
  [
    'suggestions.put',
    { rows: [suggestion(1), suggestion(2), suggestion(3, { kind: 'same-person', state: 'ruled-out' })] },
  ],
  ['suggestions.put', { rows: [suggestion(2, { probability: 1, weight: 7 })] }],
  [
    'suggestions.link',
    {
      rows: [1, 2, 3].flatMap((n) => [
        { id: `sug_${n}`, record: 'rec_1' },
        { id: `sug_${n}`, record: `rec_${n + 1}` },
      ]),
    },
  ],
  ['suggestions.find', { ids: ['sug_1', 'sug_9'] }],
  ['suggestions.ofRecords', { recordIds: ['rec_1', 'rec_2'] }],
  ['suggestions.lock', { ids: ['sug_1', 'sug_9'] }],
  ['suggestions.setState', { id: 'sug_1', state: 'both', at: '2026-01-05' }],
  ['suggestions.list', { ...listed, afterProbability: 2 }],
  ['suggestions.list', { ...listed, afterProbability: 1, afterId: 'sug_2' }],
  ['suggestions.page', { kind: 'match', after: 'sug_1', limit: 5 }],
  ['suggestions.judge', { row: judgement }],
  ['suggestions.judge', { row: { ...judgement, verdict: 'different' } }],
  ['suggestions.judgements', { ids: ['sug_1', 'sug_2'] }],
  ['imports.create', { row: anImport(1) }],
  ['imports.create', { row: anImport(2) }],
  ['imports.find', { id: 'imp_1' }],
  ['imports.advance', { id: 'imp_1', expectedRows: 0, found: null, ...batch }],
  ['imports.advance', { id: 'imp_1', expectedRows: 0, found: null, ...batch }],
  ['imports.advance', { id: 'imp_1', expectedRows: 4, found: '{"a":1}', ...batch }],
  ['imports.finish', { id: 'imp_1', state: 'failed', at: '2026-01-08', problem: 'empty' }],
  ['imports.unfinished', {}],
  ['imports.recent', { jurisdiction: 'VN', limit: 5 }],
  ['imports.key', { id: 'imp_1' }],
  [
    'imports.addRejects',
    {
      id: 'imp_1',
      rejects: [2, 3, 3].map((row, n) => ({ id: `imp_1.${row}.${n}`, row, severity: 'reject', sealed: `r${n}` })),
    },
  ],
  ['imports.rejects', { id: 'imp_1', afterRow: 2, limit: 5 }],
  ['outbox.add', { rows: [outbox(1, 'job'), outbox(2, 'event'), outbox(3, 'job')] }],
  ['outbox.unsent', { limit: 2 }],
  ['outbox.markSent', { ids: ['out_1', 'out_2'], at: '2026-01-02' }],
  ['outbox.overdue', { sentBefore: '2026-01-03', limit: 5 }],
  ['outbox.pending', {}],
  ['outbox.remove', { ids: ['out_1', 'out_9'] }],
  ['outbox.remove', { ids: ['out_1'] }],
  ['audit.append', { rows: [audit(1), audit(2), audit(3)] }],
  ['audit.recent', { jurisdiction: 'VN', action: null, limit: 5 }],
  ['audit.recent', { jurisdiction: null, action: 'read', limit: 2 }],
  ['network.putSuspects', { rows: [held('sus_1'), held('sus_2', 'CN')] }],
  ['network.putOrganisations', { rows: [held('org_1')] }],
  ['network.putRoutes', { rows: [held('rte_1')] }],
  ['network.putEvents', { rows: [held('evt_1')] }],
  ['network.recordTakesPart', { rows: [part('rec_1', 'victim'), part('rec_9', 'victim')] }],
  [
    'network.suspectTakesPart',
    { rows: [part('sus_1', 'broker'), part('sus_1', 'transporter'), part('sus_2', 'buyer')] },
  ],
  ['network.organisationTakesPart', { rows: [part('org_1', 'harbourer')] }],
  ['network.putOnRoutes', { rows: [{ event: 'evt_1', route: 'rte_1' }] }],
  ['network.pageSuspects', page],
  ['network.pageOrganisations', page],
  ['network.pageRoutes', page],
  ['network.eventsOfRecord', { id: 'rec_1' }],
  ['network.eventsOfSuspect', { id: 'sus_1' }],
  ['network.eventsOfOrganisation', { id: 'org_1' }],
  ['network.leaveEvents', { ids: ['evt_1'] }],
  ['network.eventsOfSuspect', { id: 'sus_1' }],
];
