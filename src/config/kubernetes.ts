/**
 * What `init --kubernetes` writes: an Indexed Job that measures one shard a pod on nodes of its own, and the image it runs.
 * Requests equal limits in whole processors, so that the kubelet's static CPU manager gives each pod exclusive cores.
 */

import type { HarnessName } from '../tools/all.ts';

export interface KubernetesOptions {
  /** Pods, one a shard. */
  readonly shards: number;
  /** Where the bundles go: `s3://BUCKET/PREFIX`. */
  readonly results: string;
  /** Tag of the program: `v0`. */
  readonly version: string;
}

export interface KubernetesFile {
  readonly path: string;
  readonly text: string;
}

export const kubernetesFolder = 'bench-config/kubernetes';
const folder = kubernetesFolder;

/** `harnesses`: of the suites it is to measure. */
export function kubernetesFiles(
  options: KubernetesOptions,
  harnesses: ReadonlySet<HarnessName>,
): readonly KubernetesFile[] {
  return [
    { path: `${folder}/job.yml`, text: job(options) },
    { path: `${folder}/Dockerfile`, text: dockerfile(options, harnesses) },
  ];
}

const resources = (cpu: number, memory: string, indent: string): string =>
  ['resources:', `  requests: { cpu: "${cpu}", memory: ${memory} }`, `  limits: { cpu: "${cpu}", memory: ${memory} }`]
    .map((line) => `${indent}${line}`)
    .join('\n');

const locked = `          securityContext:
            allowPrivilegeEscalation: false
            capabilities: { drop: [ALL] }`;

function job({ shards, results }: KubernetesOptions): string {
  return `# Measures HEAD against BASE in ${shards} pods, one shard each. Fill in and start:
#   IMAGE=… REPOSITORY=https://… BASE=… HEAD=… envsubst '$IMAGE $REPOSITORY $BASE $HEAD' < ${folder}/job.yml | kubectl create -f -
# and, when it has ended, where the repository is cloned:
#   flamegate report ${results}/$HEAD --out report
apiVersion: batch/v1
kind: Job
metadata:
  name: flamegate-$HEAD
spec:
  completionMode: Indexed
  completions: ${shards}
  parallelism: ${shards}
  backoffLimitPerIndex: 1
  maxFailedIndexes: ${shards}
  activeDeadlineSeconds: 7200
  ttlSecondsAfterFinished: 86400
  template:
    metadata:
      labels: { app: flamegate }
    spec:
      restartPolicy: Never
      # What is measured is the repository's own code: it gets no token of the cluster.
      automountServiceAccountToken: false
      enableServiceLinks: false
      # Nodes of their own, tainted so that nothing else is placed there, with --cpu-manager-policy=static.
      nodeSelector: { flamegate: "true" }
      tolerations:
        - { key: flamegate, operator: Exists, effect: NoSchedule }
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - labelSelector: { matchLabels: { app: flamegate } }
              topologyKey: kubernetes.io/hostname
      securityContext:
        runAsNonRoot: true
        runAsUser: 1000
        fsGroup: 1000
        seccompProfile: { type: RuntimeDefault }
      initContainers:
        - name: clone
          image: $IMAGE
          command: [git, clone, --quiet, "$REPOSITORY", /repository/checkout]
${resources(2, '4Gi', '          ')}
${locked}
          volumeMounts:
            - { name: repository, mountPath: /repository }
      containers:
        - name: measure
          image: $IMAGE
          workingDir: /repository/checkout
          # Kubernetes sets JOB_COMPLETION_INDEX, from 0.
          command:
            - sh
            - -c
            - >-
              git checkout --quiet --detach "$HEAD" &&
              exec node /flamegate/dist/cli.js measure --base "$BASE" --head "$HEAD"
              --shard "$((JOB_COMPLETION_INDEX + 1))/${shards}"
              --out "${results}/$HEAD"
          env:
            - { name: HOME, value: /repository }
          envFrom:
            # AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION and, for anything but Amazon, AWS_ENDPOINT_URL_S3.
            - secretRef: { name: flamegate-results }
${resources(2, '4Gi', '          ')}
${locked}
          volumeMounts:
            - { name: repository, mountPath: /repository }
      volumes:
        - name: repository
          emptyDir: {}
`;
}

/** Debian, as the images below. */
const nodeVersion = 24;
const nodeImage = `node:${nodeVersion}-bookworm`;

/** Official images with git, and what else builds and runs such benchmarks; Node's own has what compiles C and C++. */
const images: Readonly<Partial<Record<HarnessName, string>>> = {
  go: 'golang:1-bookworm',
  pytest: 'python:3-bookworm',
  asv: 'python:3-bookworm',
  pyperf: 'python:3-bookworm',
  criterion: 'rust:1-bookworm',
  divan: 'rust:1-bookworm',
  libtest: 'rust:1-bookworm',
  jmh: 'maven:3-eclipse-temurin-21',
};

function dockerfile({ version }: KubernetesOptions, harnesses: ReadonlySet<HarnessName>): string {
  const needed = [...new Set([...harnesses].map((harness) => images[harness] ?? nodeImage))];
  const [only = nodeImage] = needed.length === 1 ? needed : [nodeImage];
  const others = needed.filter((image) => image !== only);
  const node = only === nodeImage ? '' : '\nCOPY --from=program /usr/local/bin/node /usr/local/bin/node';
  const rest =
    others.length === 0 ? '' : `\n# The benchmarks also need what these images contain: ${others.join(', ')}.`;
  return `# The program of the Action and nothing else, on an image that has git and the runtime the benchmarks need.
FROM ${nodeImage} AS program
RUN git clone --quiet --depth 1 --branch ${version} https://github.com/flamegate/flamegate /source
${rest}
FROM ${only}${node}
COPY --from=program /source/package.json /flamegate/package.json
COPY --from=program /source/dist /flamegate/dist
USER 1000
`;
}
