#!/usr/bin/env python3
"""schemas.py VERSION FOLDER DEFINITION...: JSON schemas as kubeconform finds them, one file a kind: kind-group-version.json.

Of Kubernetes itself from the package kubernetes-validate, whose references are drawn into each file; of everything else from
custom resource definitions, in which nothing may be that is not named.
"""
import json
import pathlib
import re
import sys

import kubernetes_validate
import yaml

REFERENCE = "_definitions.json#/$defs/"


def own(version, folder):
    source = pathlib.Path(kubernetes_validate.__file__).parent / "kubernetes-json-schema" / f"v{version}.0-local-strict"
    definitions = json.loads((source / "_definitions.json").read_text().replace(f"/api/{REFERENCE}", "#/$defs/"))
    definitions = definitions.get("$defs") or definitions["definitions"]
    for name, definition in definitions.items():
        for kind in definition.get("x-kubernetes-group-version-kind", []):
            schema = {"$ref": f"#/$defs/{name}", "$defs": {used: definitions[used] for used in reached(name, definitions)}}
            # kubeconform takes the version for the group of what belongs to none.
            write(folder, kind["kind"], kind["group"] or kind["version"], kind["version"], schema)


def reached(name, definitions):
    """A definition and all that it refers to, directly or not."""
    found, wanted = set(), [name]
    while wanted:
        one = wanted.pop()
        if one not in found:
            found.add(one)
            wanted += re.findall(r'"#/\$defs/([^"]+)"', json.dumps(definitions[one]))
    return found


def closed(schema):
    """Kubernetes drops what a definition does not name, unless it says that it keeps it; here it is a mistake."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    found = {name: closed(part) for name, part in schema.items()}
    if isinstance(schema.get("properties"), dict) and not schema.get("x-kubernetes-preserve-unknown-fields"):
        found.setdefault("additionalProperties", False)
    if schema.get("x-kubernetes-int-or-string"):
        found.pop("type", None)
    return found


def custom(folder, path):
    for definition in yaml.safe_load_all(pathlib.Path(path).read_text()):
        group, kind = definition["spec"]["group"], definition["spec"]["names"]["kind"]
        for version in definition["spec"]["versions"]:
            schema = closed(version["schema"]["openAPIV3Schema"])
            schema["properties"] |= {"apiVersion": {"type": "string"}, "kind": {"type": "string"}, "metadata": {"type": "object"}}
            write(folder, kind, group, version["name"], schema)


def write(folder, kind, group, version, schema):
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{kind.lower()}-{group}-{version}.json"
    (folder / name).write_text(json.dumps(schema))


into = pathlib.Path(sys.argv[2])
own(sys.argv[1], into)
for definition in sys.argv[3:]:
    custom(into, definition)
