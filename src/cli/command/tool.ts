import { spawn } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from './places.ts';

/** How a tool ended. */
export interface ToolResult {
  readonly exitCode: number;
  /** What it wrote to both of its streams, in the order it came; '' where it wrote straight to ours. */
  readonly output: string;
  readonly milliseconds: number;
}

/** A tool of node_modules: the file its package starts it with, and what is written after it. */
export interface Tool {
  /** For example oxlint/bin/oxlint. */
  readonly script: string;
  readonly arguments: readonly string[];
}

/** Runs a tool in the project's folder with the Node of this process. `shown` lets it write to our streams. */
export function runTool(tool: Tool, shown: 'captured' | 'shown' = 'captured'): Promise<ToolResult> {
  const started = performance.now();
  const script = path.join(projectRoot, 'node_modules', tool.script);
  return new Promise((resolve, reject) => {
    const colours = shown === 'captured' ? { FORCE_COLOR: '0' } : {};
    const child = spawn(process.execPath, [script, ...tool.arguments], {
      cwd: projectRoot,
      stdio: shown === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...colours },
    });
    const pieces: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ exitCode: code ?? 1, output: pieces.join(''), milliseconds: performance.now() - started });
    });
  });
}
