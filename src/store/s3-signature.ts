/** AWS Signature Version 4 for S3 (docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html). */
import { createHash } from 'node:crypto';

export interface S3Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

export interface S3Request {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  /** Path and query must be encoded as they are sent. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface SigningOptions {
  readonly credentials: S3Credentials;
  readonly region: string;
  readonly now: Date;
}

/** The request's headers with `authorization` and what it covers. */
export async function signS3({ method, url, headers, body }: S3Request, options: SigningOptions): Promise<Headers> {
  // Most stores are no bucket.
  const { AwsV4Signer } = await import('aws4fetch');
  const { sessionToken, ...credentials } = options.credentials;
  const signer = new AwsV4Signer({
    method,
    url: url.href,
    // A body is covered by its hash, so that it cannot be changed on the way.
    headers: { ...headers, 'x-amz-content-sha256': createHash('sha256').update(body).digest('hex') },
    ...credentials,
    ...(sessionToken === undefined ? {} : { sessionToken }),
    service: 's3',
    allHeaders: true,
    region: options.region,
    datetime: options.now.toISOString().replaceAll(/[-:]|\.\d+/g, ''),
  });
  return (await signer.sign()).headers;
}

/** RFC 3986, stricter than encodeURIComponent: S3 signs `!'()*` encoded. */
export function encodeS3(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
