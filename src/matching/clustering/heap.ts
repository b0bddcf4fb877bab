// A binary heap (J. Williams, 1964): the first of many comes out without sorting all.

export interface Heap<T> {
  push(item: T): void;
  /** The item that comes before all others; undefined when there is none. */
  pop(): T | undefined;
}

export function createHeap<T>(before: (x: T, y: T) => boolean): Heap<T> {
  const items: T[] = [];

  function rise(at: number, item: T): void {
    let place = at;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = items[above] as T;
      if (!before(item, parent)) break;
      items[place] = parent;
      place = above;
    }
    items[place] = item;
  }

  function sink(item: T): void {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && before(items[child + 1] as T, items[child] as T)) child += 1;
      if (!before(items[child] as T, item)) break;
      items[place] = items[child] as T;
      place = child;
    }
    items[place] = item;
  }

  return {
    push(item) {
      items.push(item);
      rise(items.length - 1, item);
    },
    pop() {
      const first = items[0];
      const last = items.pop();
      if (last !== undefined && items.length > 0) sink(last);
      return first;
    },
  };
}
