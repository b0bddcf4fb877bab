/** An OpenID Connect provider, and what it knows this service as. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** Shown on the sign-in page, such as `Ministry of Public Security`. */
  readonly name?: string;
  /** Plain HTTP to the provider: for tests and a provider on the same machine. */
  readonly allowInsecure?: boolean;
}

export interface ApiConfig {
  /** Invented records and printed passwords; every page says so. */
  readonly demonstration: boolean;
  /** Introspection is off. */
  readonly production: boolean;
  /** Behind TLS: cookies are `Secure`, and plain requests are upgraded. */
  readonly secureCookies: boolean;
  /** Where browsers reach the service, without a path. */
  readonly publicUrl: string;
  readonly oidc?: OidcConfig;
  /** Proxies in front that may be believed about the caller's address; none when absent. */
  readonly trustedProxies?: number;
  /** Requests that one address may make; 1,200 when absent. */
  readonly requestsPerMinute?: number;
  /** Largest file that `POST /imports` takes, in bytes; 2 GiB when absent. */
  readonly importLimit?: number;
}
