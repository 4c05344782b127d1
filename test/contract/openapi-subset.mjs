// Writes github-openapi.json beside this file: the part of GitHub's OpenAPI description that this project's requests
// touch, as JSON Schema. `@octokit/openapi` has 385 MB installed and is therefore no dependency; to renew:
//
//     cd "$(mktemp -d)" && npm init -y && npm install @octokit/openapi@23.0.2
//     node <clone>/test/contract/openapi-subset.mjs node_modules/@octokit/openapi/generated/api.github.com.json
import { readFileSync, writeFileSync } from 'node:fs';

const operations = [
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/activity',
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
  'GET /repos/{owner}/{repo}/actions/runs',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs',
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
  'GET /repos/{owner}/{repo}/commits',
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
  'GET /repos/{owner}/{repo}/git/ref/{ref}',
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
  'GET /repos/{owner}/{repo}/tags',
  'POST /repos/{owner}/{repo}/git/blobs',
  'POST /repos/{owner}/{repo}/git/commits',
  'POST /repos/{owner}/{repo}/git/refs',
  'POST /repos/{owner}/{repo}/git/trees',
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/events',
  'GET /repos/{owner}/{repo}/labels/{name}',
  'POST /repos/{owner}/{repo}/labels',
  'GET /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
  'POST /repos/{owner}/{repo}/statuses/{sha}',
  'GET /user',
];

const source = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const wanted = new Set();

function resolve(value) {
  return value?.$ref === undefined
    ? value
    : value.$ref
        .slice(2)
        .split('/')
        .reduce((at, key) => at[key], source);
}

/** Schemas only: prose and examples are most of the file. `nullable` is OpenAPI 3.0's word, not JSON Schema's. */
function toSchema(schema) {
  if (Array.isArray(schema)) return schema.map(toSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.slice('#/components/schemas/'.length);
    wanted.add(name);
    return { $ref: `#/$defs/${name}` };
  }
  const result = {};
  for (const [key, value] of Object.entries(schema)) {
    if (
      /^(description|title|example|examples|default|deprecated|externalDocs|discriminator|nullable|x-.*)$/.test(key)
    ) {
      if (typeof value !== 'object' || key === 'example' || key.startsWith('x-')) continue;
      if (['examples', 'externalDocs', 'discriminator'].includes(key)) continue;
    }
    result[key] = key === 'properties' ? mapValues(value, toSchema) : toSchema(value);
  }
  return schema.nullable === true ? { anyOf: [result, { type: 'null' }] } : result;
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function bodySchema(content) {
  const json = content?.['application/json'];
  return json?.schema === undefined ? undefined : toSchema(json.schema);
}

function toOperation(route) {
  const [method, path] = route.split(' ');
  const operation = source.paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`no such operation: ${route}`);
  const parameters = operation.parameters.map(resolve).map(({ name, in: where, required, schema }) => ({
    name,
    in: where,
    required: required === true,
    schema: toSchema(schema),
  }));
  const request = resolve(operation.requestBody);
  return {
    route,
    parameters,
    ...(request === undefined ? {} : { body: bodySchema(request.content) }),
    responses: mapValues(operation.responses, (response) => bodySchema(resolve(response).content) ?? true),
  };
}

const subset = { version: source.info.version, operations: operations.map(toOperation), $defs: {} };
for (let open = [...wanted]; open.length > 0; open = [...wanted].filter((name) => !(name in subset.$defs))) {
  for (const name of open) subset.$defs[name] = toSchema(source.components.schemas[name]);
}
writeFileSync(new URL('github-openapi.json', import.meta.url), `${JSON.stringify(subset)}\n`);
