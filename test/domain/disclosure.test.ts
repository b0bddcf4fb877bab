import { describe, expect, it } from 'vitest';
import { type Actor, may, type Role } from '../../src/domain/casework/actor.ts';
import { type OwnerOfRecord, partnerView, tierFor } from '../../src/domain/casework/disclosure.ts';
import type { Agreement } from '../../src/domain/casework/jurisdiction.ts';
import { readRecord } from '../../src/domain/people/read-record.ts';

const AGREED: Agreement = { id: 'a', from: 'VN', to: 'CN', highestTier: 'T1', basis: 'treaty' };
const OWNER: OwnerOfRecord = { id: 'rec_1', jurisdiction: 'VN', agency: 'Desk of Lào Cai', consent: 'given' };

function actorOf(jurisdiction: Actor['jurisdiction'], ...roles: Role[]): Actor {
  return { userId: 'usr_1', name: 'Officer', jurisdiction, agency: 'agency', roles };
}

const chinese = actorOf('CN', 'liaison-officer');

describe('how much of a record an actor may see', () => {
  it('is all of it for the holder', () => {
    expect(tierFor(actorOf('VN', 'liaison-officer'), OWNER, [])).toBe('T3');
    expect(tierFor(actorOf('VN', 'missing-children-desk'), { ...OWNER, consent: 'withdrawn' }, [])).toBe('T3');
  });

  it('is a little for a partner under an agreement, when consent is given', () => {
    expect(tierFor(chinese, OWNER, [AGREED])).toBe('T1');
  });

  it('is nothing for a partner without an agreement in that direction', () => {
    expect(tierFor(chinese, OWNER, [])).toBeUndefined();
    expect(tierFor(chinese, OWNER, [{ ...AGREED, from: 'CN', to: 'VN' }])).toBeUndefined();
  });

  it('is only that something is possible where the agreement goes no further, or consent is not given', () => {
    expect(tierFor(chinese, OWNER, [{ ...AGREED, highestTier: 'T0' }])).toBe('T0');
    expect(tierFor(chinese, { ...OWNER, consent: 'unknown' }, [AGREED])).toBe('T0');
  });

  it('is nothing across a border once consent is withdrawn', () => {
    expect(tierFor(chinese, { ...OWNER, consent: 'withdrawn' }, [AGREED])).toBeUndefined();
  });

  it.each(['operator', 'conference-office', 'service-provider'] as const)(
    'is nothing for a role that reads no record: %s',
    (role) => {
      expect(tierFor(actorOf('VN', role), OWNER, [AGREED])).toBeUndefined();
    },
  );
});

describe('what a partner is shown', () => {
  const { record } = readRecord({
    record_id: 'VN-1',
    kind: 'missing',
    jurisdiction: 'VN',
    names: ['Nguyễn Thị Mẫu'],
    sex: 'female',
    birth_date: '1998-05-12',
    event_date: '2012-07-03',
    event_place: 'Lào Cai',
    phones: ['+84912345678'],
    narrative: 'words',
  });

  it('is an age band and a sex at T1, and whom to ask', () => {
    expect(partnerView(record!, OWNER, 'T1')).toEqual({
      tier: 'T1',
      holder: 'VN',
      agency: 'Desk of Lào Cai',
      kind: 'missing',
      ask: 'Desk of Lào Cai (VN)',
      withheld: 'held-by-partner',
      ageBand: '10-19',
      sex: 'female',
    });
  });

  it('is neither at T0, and says why', () => {
    const shown = partnerView(record!, OWNER, 'T0');
    expect(shown).not.toHaveProperty('ageBand');
    expect(shown).not.toHaveProperty('sex');
    expect(shown.withheld).toBe('agreement-limit');
    expect(partnerView(record!, { ...OWNER, consent: 'unknown' }, 'T0').withheld).toBe('consent-not-given');
    expect(shown.ask).not.toContain(OWNER.agency);
  });

  it('never names or places the person', () => {
    for (const tier of ['T0', 'T1'] as const) {
      const shown = JSON.stringify(partnerView(record!, { ...OWNER, agency: 'desk' }, tier));
      expect(shown).not.toMatch(/Mẫu|VN-1|1998|2012|Lào Cai|849|words/);
    }
  });

  it('has no age band where the age at the event is not known', () => {
    const { record: ageless } = readRecord({ record_id: 'x', kind: 'missing', jurisdiction: 'VN', event_date: '2012' });
    expect(partnerView(ageless!, OWNER, 'T1')).not.toHaveProperty('ageBand');
  });
});

describe('what an actor may do', () => {
  it('is what any of its roles may', () => {
    expect(may(actorOf('VN', 'service-provider', 'operator'), 'audit.read')).toBe(true);
    expect(may(actorOf('VN', 'service-provider'), 'audit.read')).toBe(false);
    expect(may(actorOf('VN'), 'record.read')).toBe(false);
  });

  it('does not let the operator of the machine read or decide cases', () => {
    const operator = actorOf('VN', 'operator');
    expect(may(operator, 'record.read')).toBe(false);
    expect(may(operator, 'suggestion.decide')).toBe(false);
  });
});
