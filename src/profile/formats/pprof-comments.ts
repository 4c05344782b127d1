/** What the model knows and pprof has no field for, carried in `flamegate:key=value` comments. */
import type { Profile } from '../profile.ts';

export interface PprofComments {
  /** The file was written here: frames carry definition columns and their origin. */
  readonly own: boolean;
  readonly producer?: string;
  readonly mode?: string;
  readonly inlining?: 'off';
  readonly operations?: number;
  readonly sampleCount?: number;
}

const prefix = 'flamegate:';

/** Other comments, and counts that are not positive, are left out. */
export function commentsOf(comments: readonly string[]): PprofComments {
  const pairs = new Map<string, string>();
  for (const comment of comments) {
    const match = /^flamegate:(\w+)=(.*)$/s.exec(comment);
    if (match?.[1] !== undefined) pairs.set(match[1], match[2] ?? '');
  }
  const operations = positive(pairs.get('operations'));
  const sampleCount = positive(pairs.get('samples'));
  const producer = pairs.get('producer');
  const mode = pairs.get('mode');
  return {
    own: pairs.has('frames'),
    ...(producer === undefined ? {} : { producer }),
    ...(mode === undefined ? {} : { mode }),
    ...(pairs.get('inlining') === 'off' ? { inlining: 'off' as const } : {}),
    ...(operations === undefined ? {} : { operations }),
    ...(sampleCount === undefined ? {} : { sampleCount }),
  };
}

/** The fields of a profile that comments hold. */
export function headerOf({
  own: _,
  ...fields
}: PprofComments): Partial<Pick<Profile, 'producer' | 'mode' | 'inlining' | 'operations' | 'sampleCount'>> {
  return fields;
}

/** What `commentsOf` reads back, one comment a field. */
export function toComments(profile: Profile): readonly string[] {
  return [
    `${prefix}frames=1`,
    `${prefix}producer=${profile.producer}`,
    `${prefix}mode=${profile.mode}`,
    ...(profile.inlining === undefined ? [] : [`${prefix}inlining=${profile.inlining}`]),
    ...(profile.operations === undefined ? [] : [`${prefix}operations=${profile.operations}`]),
    ...(profile.sampleCount === undefined ? [] : [`${prefix}samples=${profile.sampleCount}`]),
  ];
}

/** A hostile comment is no number, not an error: comments are free text. */
function positive(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && Number.isFinite(value) && value > 0 ? value : undefined;
}
