import { afterAll, beforeAll, expect, it } from 'vitest';
import { lan } from '../support/people.ts';
import { type Desk, openDesk, type Seat } from './desk.ts';

const MISSING_NAME = 'Lò Thị Pành';
const RESCUED_NAME = 'Lo Thi Panh';

// One woman reported missing and found by the same country, and a row that is nobody's.
const FILE = `record_id,kind,jurisdiction,names,sex,birth_date,origin_place,father_names,mother_names,consent_matching
VN-E2E-1,missing,VN,${MISSING_NAME},female,1999-03-17,"Mường Chà, Điện Biên",Lò Văn Ính,Cà Thị Hoa,given
VN-E2E-2,rescued,VN,${RESCUED_NAME},female,1999-03-17,"Muong Cha, Dien Bien",Lo Van Inh,Ca Thi Hoa,given
VN-E2E-3,lost,VN,Nobody,female,,,,,given
`;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 180_000);
afterAll(async () => {
  await desk?.close();
});

it('a desk imports a file, and two officers read both records with their evidence and decide', async () => {
  const first = await desk.sitDown('vn-desk');
  const second = await desk.sitDown('vn-desk2');
  await expectVisible(second, 'heading', 'Matches');
  expect(await first.page.getByRole('note').textContent()).toContain('invented');

  await first.page.getByRole('link', { name: 'Imports' }).click();
  await first.page
    .getByLabel('File (CSV)')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
  await first.page.getByRole('button', { name: 'Import' }).click();
  await expectVisible(first, 'heading', /^Finished/);
  expect(await first.page.locator('.sum').textContent()).toBe('accepted2rejected1duplicate0rows read3');
  expect(await first.page.getByRole('row', { name: /kind/ }).textContent()).toContain('missing, rescued');
  const download = first.page.waitForEvent('download');
  await first.page.getByRole('link', { name: 'Download these rows' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);

  // The second officer hears of it without asking.
  await second.page.getByRole('button', { name: /new or changed/ }).click();

  await first.page.getByRole('link', { name: 'Matches' }).click();
  await openSuggestion(first, MISSING_NAME);
  const table = first.page.getByRole('table');
  expect(await table.getByRole('row', { name: /^Name/ }).textContent()).toContain(`${MISSING_NAME}${RESCUED_NAME}`);
  expect(await table.getByRole('row', { name: /^Birth and age/ }).textContent()).toMatch(/supports \+\d+\.\d bits/);
  expect(await table.getByRole('row', { name: /^Height/ }).textContent()).toContain('blank');
  expect(await first.page.getByText(/^Likelihood:/).count()).toBe(0);

  await decide(first, '1', 'The father’s name and the day of birth agree.');
  await expectVisible(first, 'status', /One side says same/);
  await first.page.getByText(/^Likelihood: high/).waitFor();
  expect(await first.page.locator('.suggestions [aria-current]').textContent()).toContain('One side says same');

  await openSuggestion(second, MISSING_NAME);
  // Blind first: the other opinion does not show.
  expect(await second.page.locator('.compare header').textContent()).toContain('Proposed');
  expect(await second.page.locator('.judgements').textContent()).not.toContain('father’s name');
  await decide(second, '1', '');
  await expectVisible(second, 'status', /Both sides say same/);

  for (const seat of [first, second]) await expectQuiet(seat);
});

it('an officer who has a suggestion open sees that another has decided', async () => {
  const { reader, writer } = { reader: await desk.sitDown('cn-liaison'), writer: await desk.sitDown('cn-liaison2') };
  for (const { page } of [reader, writer]) {
    await page.getByRole('link', { name: 'Same person' }).click();
    await page.locator('.suggestions a').first().click();
    await page.getByLabel('Note for your own side').waitFor();
  }
  await decide(writer, '2', '');
  await expectVisible(writer, 'status', /Ruled out/);
  await reader.page.locator('.compare header').getByText('Ruled out').waitFor({ timeout: 3_000 });
});

it('a partner’s record shows that it exists, why the rest is withheld and whom to ask: and no name', async () => {
  const { missing, rescued } = lan('-PARTNER');
  await desk.register('cn-desk', { ...rescued, narrative: 'Sold twice, says the neighbour.' });
  await desk.register('vn-desk', { ...missing, names: ['Vừ Thị Mỷ Chía'] });
  const seat = await desk.sitDown('vn-liaison');
  const { page } = seat;

  await page.getByLabel('Search your own records').fill('Mỷ Chía');
  await page
    .getByRole('search')
    .getByRole('link', { name: /Vừ Thị Mỷ Chía/ })
    .click();
  await expectVisible(seat, 'heading', 'Missing person’s record');
  await expect
    .poll(
      async () => {
        await page.reload();
        return page
          .getByRole('link', { name: /held by China/ })
          .first()
          .isVisible()
          .catch(() => false);
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(true);
  await page
    .getByRole('link', { name: /held by China/ })
    .first()
    .click();

  await page.getByText('Withheld', { exact: true }).waitFor();
  const shown = await page.locator('.compare').textContent();
  expect(shown).toContain('Vừ Thị Mỷ Chía');
  expect(shown).toContain('Whom to ask: Anti-Trafficking Office');
  for (const hidden of ['Vu Thi My Chi', 'Vu A Pao', 'Giang Thi Do', '河口', 'Muong Khuong', 'neighbour', 'CN-LAN']) {
    expect(await page.content()).not.toContain(hidden);
    expect(seat.answers.filter((answer) => answer.includes(hidden))).toEqual([]);
  }
  await expectQuiet(seat);
});

it('nothing is lost when an opinion cannot be saved, or the session has ended meanwhile', async () => {
  const seat = await desk.sitDown('cn-desk');
  const { page, context } = seat;
  await page.locator('.suggestions a').first().waitFor();
  await page.keyboard.press('j');
  const note = page.getByLabel('Note for your own side');
  await note.fill('Ask for the school’s register.');
  await page.getByRole('heading', { level: 2 }).focus();
  await page.keyboard.press('3');

  await context.setOffline(true);
  await page.getByRole('button', { name: 'Save opinion' }).click();
  await page.getByRole('alert').getByText('The service does not answer.').waitFor();
  expect(await note.inputValue()).toBe('Ask for the school’s register.');
  await context.setOffline(false);

  await context.clearCookies();
  await page.getByRole('button', { name: 'Save opinion' }).click();
  await desk.signIn(seat, 'cn-desk');
  expect(await note.inputValue()).toBe('Ask for the school’s register.');
  await page.getByRole('button', { name: 'Save opinion' }).click();
  await expectVisible(seat, 'status', /Saved/);
  expect(await note.inputValue()).toBe('');
  await page.getByText('Ask for the school’s register.').waitFor();
});

async function expectVisible({ page }: Seat, role: 'heading' | 'status', name: string | RegExp): Promise<void> {
  if (role === 'heading') await page.getByRole(role, { name }).waitFor();
  else await page.getByRole(role).filter({ hasText: name }).waitFor();
}

async function openSuggestion({ page }: Seat, name: string): Promise<void> {
  await page.locator('.suggestions a').filter({ hasText: name }).first().click();
  await page.getByRole('table').getByText(name, { exact: true }).waitFor();
}

async function decide({ page }: Seat, key: string, note: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByLabel('Note for your own side').fill(note);
  await page.getByRole('button', { name: 'Save opinion' }).click();
}

/** No complaint, nothing kept in the browser, and no name in the address. */
async function expectQuiet({ page, complaints }: Seat): Promise<void> {
  expect(complaints).toEqual([]);
  expect(await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(0);
  expect(new URL(page.url()).hash).toMatch(/^#\/(matches|same-person|imports|record)(\/[\w-]+)?$/);
}
