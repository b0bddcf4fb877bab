// The records that share something with the one that is asked about, and by what: all others have one bound for what they do not share.

/** What is shared besides names and what is told, a bit each. */
export const MEETINGS = { place: 1, birthday: 2, id: 4, phone: 8, fragment: 16 } as const;

/** Lists of names that each have a code per record. */
const CODED = 4;
/** By more than one thing, or by what has no code of its own. The codes 1 to 254 are its asker's to give. */
export const MANY = 255;

export interface Touched {
  /** Makes room for as many records. */
  reserve(records: number): void;
  touch(list: number, slot: number, code: number): void;
  meet(slot: number, meeting: number): void;
  tell(slot: number, code: number): void;
  /** By slot, a code per list of names, the first lowest; 0 where nothing is shared. */
  readonly codes: Int32Array;
  /** By slot, a set of `MEETINGS`. */
  readonly met: Uint8Array;
  /** By slot, a code of what is told of both. */
  readonly told: Uint8Array;
  /** The first `count` are those that share anything. */
  readonly slots: Int32Array;
  readonly count: number;
  clear(): void;
}

export function createTouched(): Touched {
  let bytes = new Uint8Array(0);
  const touched = {
    codes: new Int32Array(0),
    met: new Uint8Array(0),
    told: new Uint8Array(0),
    slots: new Int32Array(0),
    count: 0,
    reserve(records: number): void {
      if (records <= touched.met.length) return;
      const room = Math.max(records, touched.met.length * 2);
      touched.codes = new Int32Array(room);
      bytes = new Uint8Array(touched.codes.buffer);
      touched.met = new Uint8Array(room);
      touched.told = new Uint8Array(room);
      touched.slots = new Int32Array(room);
    },
    touch(list: number, slot: number, code: number): void {
      see(slot);
      const at = slot * CODED + list;
      const before = bytes[at];
      if (before === 0) bytes[at] = code;
      else if (before !== code) bytes[at] = MANY;
    },
    meet(slot: number, meeting: number): void {
      see(slot);
      touched.met[slot] = (touched.met[slot] as number) | meeting;
    },
    tell(slot: number, code: number): void {
      see(slot);
      const before = touched.told[slot];
      if (before === 0) touched.told[slot] = code;
      else if (before !== code) touched.told[slot] = MANY;
    },
    clear(): void {
      for (let at = 0; at < touched.count; at += 1) {
        const slot = touched.slots[at] as number;
        touched.codes[slot] = 0;
        touched.met[slot] = 0;
        touched.told[slot] = 0;
      }
      touched.count = 0;
    },
  };
  function see(slot: number): void {
    if (touched.codes[slot] !== 0 || touched.met[slot] !== 0 || touched.told[slot] !== 0) return;
    touched.slots[touched.count] = slot;
    touched.count += 1;
  }
  return touched;
}
