// Ways on which people of these countries are known to be taken, by public reporting: UNODC, Global Report on Trafficking in Persons (2018 to 2024) and
// Trafficking in Persons from Cambodia, Lao PDR and Myanmar to Thailand (2017); Johns Hopkins and Kachin Women's Association Thailand, Estimating
// Trafficking of Myanmar Women for Forced Marriage and Childbearing in China (2018); UNODC, Casinos, cyber fraud and trafficking in persons for forced
// criminality in Southeast Asia (2023); China's National Plan of Action 2008-2012 and 2021-2030 (from the south-west to the east).
// Thousands go each way, so a corridor tells little of one person. Divisions are GeoNames admin1 codes.
import type { JurisdictionCode } from '../../domain/casework/jurisdiction.ts';

interface End {
  readonly country: JurisdictionCode;
  /** Only these divisions; all of the country where absent. */
  readonly divisions?: readonly string[];
  /** Only north of this latitude, or south of it. */
  readonly north?: number;
  readonly south?: number;
}

const YUNNAN = '29';
const GUANGXI = '16';
const GUANGDONG = '30';
/** Provinces that brides and children are sold into: Anhui, Zhejiang, Jiangxi, Jiangsu, Fujian, Henan, Hebei, Hunan, Hubei, Shanxi, Shandong. */
const INLAND_AND_EAST = ['01', '02', '03', '04', '07', '09', '10', '11', '12', '24', '25'];
/** Yunnan, Guizhou, Sichuan, Guangxi, Chongqing. */
const SOUTH_WEST = [YUNNAN, '18', '32', GUANGXI, '33'];
/** Kachin, Shan, Mandalay, Sagaing, Yangon, Bago, Ayeyarwady. */
const MYANMAR_TO_CHINA = ['04', '11', '08', '10', '17', '16', '03'];
/** Shan and Kayin, with the compounds of the border. */
const MYANMAR_BORDER = ['11', '05'];
const NORTH_OF_VIETNAM = 18.5;

const CORRIDORS: readonly (readonly [from: End, to: End])[] = [
  [
    { country: 'VN', north: NORTH_OF_VIETNAM },
    { country: 'CN', divisions: [YUNNAN, GUANGXI, GUANGDONG, ...INLAND_AND_EAST] },
  ],
  [
    { country: 'VN', south: NORTH_OF_VIETNAM },
    { country: 'CN', divisions: [GUANGXI, GUANGDONG, '07', '02', '04'] },
  ],
  [{ country: 'VN' }, { country: 'KH' }],
  [{ country: 'VN' }, { country: 'LA' }],
  [{ country: 'VN' }, { country: 'MM', divisions: MYANMAR_BORDER }],
  [
    { country: 'MM', divisions: MYANMAR_TO_CHINA },
    { country: 'CN', divisions: [YUNNAN, '32', ...INLAND_AND_EAST] },
  ],
  [{ country: 'MM' }, { country: 'TH' }],
  [{ country: 'LA' }, { country: 'TH' }],
  [{ country: 'LA' }, { country: 'CN', divisions: [YUNNAN, ...INLAND_AND_EAST] }],
  [{ country: 'KH' }, { country: 'TH' }],
  [{ country: 'KH' }, { country: 'VN' }],
  [{ country: 'KH' }, { country: 'CN', divisions: [GUANGDONG, ...INLAND_AND_EAST] }],
  [{ country: 'TH' }, { country: 'MM', divisions: MYANMAR_BORDER }],
  [{ country: 'TH' }, { country: 'KH' }],
  [{ country: 'CN' }, { country: 'MM', divisions: MYANMAR_BORDER }],
  [{ country: 'CN' }, { country: 'KH' }],
  [{ country: 'CN' }, { country: 'LA' }],
  [
    { country: 'CN', divisions: SOUTH_WEST },
    { country: 'CN', divisions: [GUANGDONG, ...INLAND_AND_EAST] },
  ],
];

/** Where somebody was; `division` is `country.admin1`. */
export interface RouteEnd {
  readonly country?: JurisdictionCode | undefined;
  readonly division?: string | undefined;
  readonly lat?: number | undefined;
}

/** Whether a known corridor leads from the one to the other. What is not known of an end excludes nothing. */
export function onCorridor(from: RouteEnd, to: RouteEnd): boolean {
  return CORRIDORS.some(([first, last]) => fits(from, first) && fits(to, last));
}

function fits({ country, division, lat }: RouteEnd, end: End): boolean {
  if (country !== end.country) return false;
  if (end.divisions && division !== undefined && !end.divisions.includes(division.slice(3))) return false;
  if (lat === undefined) return true;
  return (end.north === undefined || lat >= end.north) && (end.south === undefined || lat < end.south);
}
