import { version } from '../../package.json';

/** Version of Plenar. */
export const VERSION: string = version;
