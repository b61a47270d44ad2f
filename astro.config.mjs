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
});
