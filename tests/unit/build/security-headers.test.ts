import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { azureFile, headersFile } from '../../../src/build/server/host-files.ts';
import { pagePolicy, securityHeaders, serverPolicy } from '../../../src/build/server/security-policy.ts';
import { projectRoot } from '../../support/tree.ts';

describe('the security policy', () => {
  test('allows nothing inline and nothing from another site', () => {
    for (const policy of [serverPolicy, pagePolicy({ hasSearch: true }), pagePolicy({ hasSearch: false })]) {
      expect(policy).toMatch(/^default-src 'none'; /);
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
    }
  });

  test('lets only the search page run WebAssembly', () => {
    expect(pagePolicy({ hasSearch: false })).toContain("script-src 'self'");
    expect(pagePolicy({ hasSearch: false })).not.toContain('wasm');
    expect(pagePolicy({ hasSearch: true })).toContain("script-src 'self' 'wasm-unsafe-eval'");
  });

  test('says in the server’s form alone who may frame a page, which a page cannot say', () => {
    expect(serverPolicy).toContain("frame-ancestors 'none'");
    expect(pagePolicy({ hasSearch: true })).not.toContain('frame-ancestors');
  });
});

describe('every host is told the same headers', () => {
  const written = (file: string): string => readFileSync(path.join(projectRoot, '.config/servers', file), 'utf8');

  test('by _headers', () => {
    const [everywhere = ''] = headersFile().split('\n\n');
    const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
    expect(everywhere).toBe(['/*', ...lines].join('\n'));
  });

  test('by staticwebapp.config.json', () => {
    const config = JSON.parse(azureFile()) as { globalHeaders: unknown; responseOverrides: unknown };
    expect(config.globalHeaders).toEqual(securityHeaders);
    expect(config.responseOverrides).toEqual({ 404: { rewrite: '/404.html', statusCode: 404 } });
  });

  test('by the examples for nginx and Caddy', () => {
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(written('papers-headers.conf')).toContain(`add_header ${name} "${value}" always;`);
      expect(written('Caddyfile')).toContain(`\t\t${name} "${value}"\n`);
    }
    for (const block of written('nginx.conf').matchAll(/^ +location [^{]*\{([^}]*)\}/gm))
      expect(block[1]).toContain('include /etc/nginx/papers-headers.conf;');
  });
});
