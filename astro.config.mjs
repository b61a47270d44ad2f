import { defineConfig, passthroughImageService } from 'astro/config';
import { committeePapers } from './src/integration.ts';

export default defineConfig({
  integrations: [committeePapers()],
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: false,
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  prefetch: false,
  // Small scripts stay files: pages allow no inline ones.
  vite: { build: { assetsInlineLimit: 0 } },
});
