// node configs.mjs DOCUMENT DIRECTORY: the configuration that it shows, as
// JSON, and others that break one thing of it each: DIRECTORY/good-*.json and
// DIRECTORY/bad-*.json. Packages are those of the working directory.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const yaml = createRequire(process.cwd() + '/')('js-yaml')
const [page, directory] = process.argv.slice(2)
const shown = readFileSync(page, 'utf8').match(
  /```yaml\n(dependencies:[^]*?)```/)
if (!shown) throw new Error(`${page}: shows no configuration`)
// As YAML 1.2 and breakpath read it: "off" is a word.
const good = yaml.load(shown[1], { schema: yaml.CORE_SCHEMA })
const changed = (change) => {
  const copy = structuredClone(good)
  change(copy)
  return copy
}
const files = {
  'good-shown': good,
  'good-empty': {},
  'good-nothing': { rules: null, flags: { checks: null } },
  'bad-key': changed((config) => (config.job = [])),
  'bad-inner-key': changed((config) => (config.roots[0].overide = 'a')),
  'bad-kind': changed((config) => (config.roots[0].kind = 'cron')),
  'bad-rule': changed((config) => (config.rules['no-such-rule'] = 'off')),
  'bad-level': changed((config) => (config.rules['param-renamed'] = 'fatal')),
  'bad-number': changed((config) => (config.policy.min_analyzed = 101)),
  'bad-shape': changed((config) => (config.dependencies = 'payment-sdk')),
}
mkdirSync(directory, { recursive: true })
for (const [name, config] of Object.entries(files))
  writeFileSync(`${directory}/${name}.json`, JSON.stringify(config, null, 2))
