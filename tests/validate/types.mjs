// node types.mjs PACKAGE TYPE FILE...: fails where a JSON file is not of the
// TypeScript type of a package. Packages are those of the working directory.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const ts = createRequire(process.cwd() + '/')('typescript')
const [name, type, ...files] = process.argv.slice(2)
const sources = files.map((file, i) => {
  const source = `written/typed${i}.ts`
  const of = type.replace(/\w+/, (word) => `import('${name}').${word}`)
  writeFileSync(source, `export const x: ${of} = ${readFileSync(file, 'utf8')}`)
  return source
})
const program = ts.createProgram(sources, {
  noEmit: true,
  strict: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
})
const problems = ts.getPreEmitDiagnostics(program)
for (const { messageText } of problems.slice(0, 20))
  console.error(ts.flattenDiagnosticMessageText(messageText, '\n'))
if (problems.length) process.exitCode = 1
