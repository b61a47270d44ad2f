import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { committeePapers } from './src/integration.ts';

export default defineConfig({
  integrations: [mdx(), committeePapers()],
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: false,
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  prefetch: false,
  // Colours of code would be inline styles, which pages do not allow.
  markdown: { syntaxHighlight: false },
  // Small scripts stay files: pages allow no inline ones.
  vite: { build: { assetsInlineLimit: 0 } },
});
