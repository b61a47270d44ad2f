/** What this project asks of Astro: nothing leaves the machine, and style sheets find the packages they use. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { canWrite } from '../.config/start/kept.mjs';

/** The integration that astro.config.mjs names. */
export function committeePapers(): AstroIntegration {
  // Astro records its use before any hook runs, and reads this then: nothing may be sent from a build.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  return {
    name: 'committee-papers',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        const packages = fileURLToPath(new URL('node_modules', config.root));
        // Vite keeps its notes among the packages, which may be there to be read only.
        const notes = canWrite(`${packages}/.vite`)
          ? {}
          : { cacheDir: fileURLToPath(new URL('vite', config.cacheDir)) };
        updateConfig({
          vite: {
            ...notes,
            // Whatever NODE_ENV says: what is built is published, and obeys the security policy.
            define: { 'import.meta.env.IS_PUBLISHED': JSON.stringify(command === 'build') },
            css: { preprocessorOptions: { scss: { loadPaths: [packages] } } },
          },
        });
      },
    },
  };
}
