/** Where a configuration is looked for, first found wins; relative to the repository's root. */
export const configPlaces: readonly string[] = ['bench-config/flamegate.yml', 'flamegate.yml', '.github/flamegate.yml'];
