/**
 * The door between Astro and the engine: lets pages be made from a content root that lies outside the project.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { shownRoot } from './site/shown.ts';

/** The integration that astro.config.mjs names. */
export function committeePapers(): AstroIntegration {
  // Astro records its use before any hook runs, and reads this then: nothing may be sent from a build.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  return {
    name: 'committee-papers',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const project = fileURLToPath(config.root);
        const root = shownRoot();
        updateConfig({
          vite: {
            plugins: [packagesOf(project)],
            css: {
              preprocessorOptions: { scss: { loadPaths: [fileURLToPath(new URL('node_modules', config.root))] } },
            },
            server: { fs: { allow: root === undefined ? [project] : [project, root] } },
          },
        });
      },
    },
  };
}

/** Lets a page outside the project find the project's packages, which its compiled words import. */
function packagesOf(project: string): Plugin {
  const isPackage = /^(?:astro|@astrojs)\//;
  return {
    name: 'committee-papers:packages',
    resolveId(id, importer) {
      if (importer === undefined || !isPackage.test(id) || importer.startsWith(project)) return undefined;
      return this.resolve(id, `${project}astro.config.mjs`, { skipSelf: true });
    },
  };
}
