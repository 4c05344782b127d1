/**
 * Which host is asked, and with which credentials. They come from the environment alone and go to the one host that the
 * caller names; a caller never takes that host from a file that a pull request brings.
 */
import { GateError } from '../errors.ts';

export interface Remote {
  /** What it is, for messages: `Pyroscope`. */
  readonly what: string;
  /** Without a slash at its end. */
  readonly base: URL;
  readonly headers: Readonly<Record<string, string>>;
}

export type Variables = Readonly<Record<string, string | undefined>>;

export interface Service {
  readonly what: string;
  /** Start of the names of its variables: `PYROSCOPE` for PYROSCOPE_TOKEN, _USER, _PASSWORD and _TENANT. */
  readonly variables: string;
  /** Header that names the tenant, where the service knows tenants. */
  readonly tenantHeader?: string;
}

export const pyroscope: Service = { what: 'Pyroscope', variables: 'PYROSCOPE', tenantHeader: 'X-Scope-OrgID' };

export const openTelemetry: Service = { what: 'the OTLP receiver', variables: 'OTEL_EXPORTER_OTLP' };

export const prometheus: Service = {
  what: 'Prometheus',
  variables: 'PROMETHEUS',
  tenantHeader: 'X-Scope-OrgID',
};

/** Throws USAGE for what is no address, holds credentials itself, or would carry them unencrypted to another machine. */
export function remoteOf(address: string, service: Service, environment: Variables): Remote {
  const base = toUrl(address, service);
  const secret = authorization(service, environment);
  if (secret !== undefined && base.protocol === 'http:' && !isLoopback(base.hostname)) {
    throw refused(service, 'be https where credentials are sent to it', base.origin, {
      hint: `use https, or unset ${service.variables}_TOKEN, ${service.variables}_USER and ${service.variables}_PASSWORD`,
    });
  }
  const tenant = environment[`${service.variables}_TENANT`];
  return {
    what: service.what,
    base,
    headers: {
      ...(secret === undefined ? {} : { authorization: secret }),
      ...(tenant === undefined || tenant === '' || service.tenantHeader === undefined
        ? {}
        : { [service.tenantHeader]: headerValue(tenant, `${service.variables}_TENANT`) }),
    },
  };
}

function toUrl(address: string, service: Service): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw refused(service, 'be an http or https URL', withoutUser(address), {
      hint: 'for example https://pyroscope.example:4040',
    });
  }
  if (url.username !== '' || url.password !== '') {
    throw refused(service, 'hold no user or password', withoutUser(address), {
      hint: `set ${service.variables}_USER and ${service.variables}_PASSWORD instead: addresses are printed, secrets are not`,
    });
  }
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

function authorization({ variables }: Service, environment: Variables): string | undefined {
  const token = environment[`${variables}_TOKEN`];
  if (token) return `Bearer ${headerValue(token, `${variables}_TOKEN`)}`;
  const [user, password] = [environment[`${variables}_USER`], environment[`${variables}_PASSWORD`]];
  if (!user && !password) return undefined;
  return `Basic ${Buffer.from(`${user ?? ''}:${password ?? ''}`).toString('base64')}`;
}

/** The value itself is not shown: it is a secret. */
function headerValue(value: string, variable: string): string {
  if (/^[\u0020-\u007e]*$/.test(value)) return value;
  throw new GateError('USAGE', `Cannot use ${variable} as it must be printable ASCII on one line`, {
    hint: 'check for a line break at its end',
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Also of what is no address: a password before it is one all the same. */
function withoutUser(address: string): string {
  const at = address.lastIndexOf('@');
  return at === -1 ? address : `…${address.slice(at)}`;
}

function refused({ what }: Service, must: string, value: string, { hint }: { readonly hint: string }): GateError {
  return new GateError('USAGE', `Cannot reach ${what} as its address must ${must}: current value is ${value}`, {
    hint,
  });
}
