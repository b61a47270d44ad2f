import description from '../../package.json' with { type: 'json' };

/** Version of this program, from package.json: the same version makes the same bytes of the same content. */
export const engineVersion: string = description.version;
