// node schema.mjs [--closed] SCHEMA FILE...: fails where a file is not as the
// JSON Schema asks; with --closed also where it has keys that the schema does
// not name. Packages are those of the working directory.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(process.cwd() + '/')
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))
const close = (schema) => {
  if (schema?.properties) schema.additionalProperties = false
  if (typeof schema === 'object') for (const key in schema) close(schema[key])
}
const words = process.argv.slice(2)
const isClosed = words[0] === '--closed'
const [schemaFile, ...files] = words.slice(isClosed)
const schema = read(schemaFile)
if (isClosed) close(schema)
const draft = schema.$schema.match(/draft-04|2020-12/)?.[0]
const Ajv = { 'draft-04': 'ajv-draft-04', '2020-12': 'ajv/dist/2020' }[draft]
if (!Ajv) throw new Error(`${schemaFile}: unknown draft ${schema.$schema}`)

const ajv = new (require(Ajv).default)({
  allErrors: true,
  strict: false,
  unicodeRegExp: false, // a pattern of SARIF is none in Unicode mode
})
require('ajv-formats').default(ajv)
const isValid = ajv.compile(schema)
if (!files.length) throw new Error('no files to check')
for (const file of files) {
  if (isValid(read(file))) continue
  for (const { instancePath, message, params } of isValid.errors.slice(0, 20))
    console.error(`${file}: ${instancePath} ${message}`, JSON.stringify(params))
  process.exitCode = 1
}
