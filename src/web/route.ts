/** Where the reader is. Addresses hold nothing but kinds and ids without meaning, so that they may be kept and sent. */
export type Route =
  | { readonly page: 'matches' | 'same-person'; readonly id?: string }
  | { readonly page: 'record'; readonly id: string }
  | { readonly page: 'imports'; readonly id?: string }
  | { readonly page: 'home' };

const ID = /^(?:sug|rec|imp)_[A-Za-z0-9_-]{22,64}$/;

/** The place that the part of an address after `#` names; anything else is home. */
export function readRoute(hash: string): Route {
  const [page, id] = hash.replace(/^#\/?/, '').split('/');
  const known = id !== undefined && ID.test(id) ? { id } : {};
  switch (page) {
    case 'matches':
    case 'same-person':
    case 'imports':
      return { page, ...known };
    case 'record':
      return known.id === undefined ? { page: 'home' } : { page, id: known.id };
    default:
      return { page: 'home' };
  }
}

export function addressOf(route: Route): string {
  if (route.page === 'home') return '#/';
  return route.id === undefined ? `#/${route.page}` : `#/${route.page}/${route.id}`;
}
