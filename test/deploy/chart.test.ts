import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseAllDocuments, stringify } from 'yaml'
import { chart, chartDir, embedded, everything, type KubernetesObject, renderChart, settings, usual } from './chart.js'
import { readDockerfile } from './dockerfile.js'
import { misfits } from './kubernetes.js'
import { secretSettings } from './settings.js'

interface Pod {
  metadata: { labels: Record<string, string> }
  spec: Record<string, unknown> & { containers: Record<string, unknown>[]; volumes: { name: string }[] }
}
interface Workload {
  replicas?: number
  strategy?: { type: string }
  template: Pod
}

const named = (objects: KubernetesObject[], kind: string): KubernetesObject => {
  const [only, ...others] = objects.filter((each) => each.kind === kind)
  if (!only || others.length > 0) throw new Error(`not one ${kind}`)
  return only
}
const specOf = <Spec>(values: typeof usual, kind: string): Spec => named(renderChart(values).objects, kind).spec as Spec
const containerOf = (spec: Workload) => spec.template.spec.containers[0] as Record<string, unknown>
const kinds = (values: typeof usual): string[] =>
  renderChart(values)
    .objects.map(({ kind }) => kind)
    .sort()

describe('the chart', () => {
  it('makes what the cluster knows, field by field', () => {
    const all = [usual, embedded, everything].flatMap((values) => renderChart(values).objects)
    expect(all.flatMap((object) => misfits(object).map((misfit) => `${object.kind}: ${misfit}`))).toEqual([])
    const job = named(all.slice(0, 6), 'Job')
    expect(misfits({ ...job, spec: { ...(job.spec as object), backofLimit: 1 } as never })).toHaveLength(1)
    expect(misfits({ ...job, spec: { ...(job.spec as object), backoffLimit: 'two' } as never })).toHaveLength(1)
  })

  it('makes a volume only for the embedded database, and a migration only without it', () => {
    const always = ['Deployment', 'NetworkPolicy', 'PodDisruptionBudget', 'Service']
    expect(kinds(usual)).toEqual([...always, 'Job'].sort())
    expect(kinds(embedded)).toEqual([...always, 'PersistentVolumeClaim'].sort())
    expect(specOf<Workload>(usual, 'Deployment')).toMatchObject({ replicas: 3, strategy: { type: 'RollingUpdate' } })
    const alone = specOf<Workload>(embedded, 'Deployment')
    expect(alone).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } })
    expect(alone.template.spec.volumes).toContainEqual({ name: 'data', persistentVolumeClaim: { claimName: 'demo' } })
  })

  it('opens the port of the figures where it is set', () => {
    const values = { ...usual, settings: { ...usual.settings, METRICS_PORT: 9464 } }
    const { ports } = containerOf(specOf<Workload>(values, 'Deployment'))
    expect(ports).toContainEqual({ name: 'metrics', containerPort: 9464 })
    const { ingress } = specOf<{ ingress: { ports: object[] }[] }>(values, 'NetworkPolicy')
    expect(ingress.map((rule) => rule.ports)).toEqual([[{ port: 3000 }, { port: 9464 }]])
  })

  it.each([
    ['Deployment', usual],
    ['Deployment', embedded],
    ['Job', usual],
  ])('gives the pods of the %s no rights, and a root that cannot be written', (kind, values) => {
    const { template } = specOf<Workload>(values, kind)
    expect(template.spec).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
    })
    for (const container of template.spec.containers) {
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      })
      const mounts = container.volumeMounts as { name: string; mountPath: string }[]
      expect(mounts).toContainEqual({ name: 'tmp', mountPath: '/tmp' })
      const volumes = template.spec.volumes.map(({ name }) => name)
      expect(mounts.filter(({ name }) => !volumes.includes(name))).toEqual([])
    }
    const user = readDockerfile(readFileSync('Dockerfile', 'utf8'))
      .at(-1)
      ?.steps.find((step) => step.keyword === 'USER')
    expect(user?.text).toBe('1000:1000')
  })

  it('asks the addresses that are there for that, and leaves the product its time to end', () => {
    const { template } = specOf<Workload>(usual, 'Deployment')
    const container = containerOf({ template })
    const probe = (name: string) => (container[name] as { httpGet: object }).httpGet
    expect(probe('livenessProbe')).toEqual({ path: '/healthz', port: 'http' })
    expect(probe('startupProbe')).toEqual({ path: '/healthz', port: 'http' })
    expect(probe('readinessProbe')).toEqual({ path: '/readyz', port: 'http' })
    expect((container.readinessProbe as { timeoutSeconds: number }).timeoutSeconds).toBeGreaterThan(2)
    expect(container.ports).toEqual([{ name: 'http', containerPort: 3000 }])
    const [, pause] = (container.lifecycle as { preStop: { exec: { command: string[] } } }).preStop.exec.command
    expect(template.spec.terminationGracePeriodSeconds).toBeGreaterThan(Number(pause) + 10)
  })

  it('brings the database up to date before the replicas, with the same image and settings', () => {
    const { objects } = renderChart(usual)
    const job = named(objects, 'Job')
    expect(job.metadata.annotations?.['helm.sh/hook']).toBe('pre-install,pre-upgrade')
    const migrating = containerOf(job.spec as Workload)
    const serving = containerOf(named(objects, 'Deployment').spec as Workload)
    expect(migrating.args).toEqual(['dist/shell.js', 'migrate'])
    expect([migrating.image, migrating.env]).toEqual([serving.image, serving.env])
    expect((job.spec as Workload).template.spec.restartPolicy).toBe('Never')
  })

  it('holds no secret: what lets somebody in is a reference, all else is as it was given', () => {
    const env = containerOf(specOf<Workload>(everything, 'Deployment')).env as Record<string, unknown>[]
    const given = Object.entries(settings).map(([name, value]) => ({ name, value: String(value) }))
    const referred = secretSettings.map((name) => ({
      name,
      valueFrom: { secretKeyRef: { name: 'coffeechat', key: name } },
    }))
    expect(env).toHaveLength(given.length + referred.length)
    expect(env).toEqual(expect.arrayContaining([...given, ...referred]))
    expect(kinds(everything)).not.toContain('Secret')
  })

  it('selects its server by service and budget, and every pod of it by the network policy', () => {
    const { objects } = renderChart(everything)
    const server = (named(objects, 'Deployment').spec as Workload).template.metadata.labels
    const migration = (named(objects, 'Job').spec as Workload).template.metadata.labels
    const service = named(objects, 'Service').spec as { selector: object }
    const budget = named(objects, 'PodDisruptionBudget').spec as {
      selector: { matchLabels: object }
      maxUnavailable: 1
    }
    expect(server).toMatchObject(service.selector)
    expect(budget.selector.matchLabels).toEqual(service.selector)
    expect(budget.maxUnavailable).toBe(1)
    expect(migration).not.toMatchObject(service.selector)
    const policy = named(objects, 'NetworkPolicy').spec as Record<string, unknown>
    const { matchLabels } = policy.podSelector as { matchLabels: object }
    expect(server).toMatchObject(matchLabels)
    expect(migration).toMatchObject(matchLabels)
    expect(policy).toMatchObject({
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        {
          ports: [{ port: 3000 }],
          from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress' } } }],
        },
      ],
      egress: [{}, { ports: [{ port: 443 }, { port: 6432 }] }],
    })
  })

  it('is of the version of the product, and says where to go on', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(chart.appVersion).toBe(version)
    expect(containerOf(specOf<Workload>(usual, 'Deployment')).image).toBe(`coffeechat:${version}`)
    expect(containerOf(specOf<Workload>(everything, 'Deployment')).image).toBe('images.example.org/coffeechat:0.1.0-3')
    expect(renderChart(usual).notes).toContain('Lead https://coffee.example.org to the Service demo, port 80')
  })

  // with HELM=path/of/helm: what is made here is what Helm makes
  it.runIf(process.env.HELM !== undefined).each([usual, embedded, everything])(
    'is the same by Helm itself, %#',
    (values) => {
      const words = ['template', 'demo', chartDir, '--namespace', 'talks', '--values', '-']
      const text = execFileSync(process.env.HELM ?? '', words, { input: stringify(values), encoding: 'utf8' })
      const byHelm = parseAllDocuments(text).map((each) => each.toJS() as KubernetesObject)
      const inOrder = (objects: KubernetesObject[]) => objects.sort((a, b) => (a.kind < b.kind ? -1 : 1))
      expect(inOrder(byHelm)).toEqual(inOrder(renderChart(values).objects))
    },
  )
})
