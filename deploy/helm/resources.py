#!/usr/bin/env python3
"""resources.py FILE: what must hold of the chart's resources, whatever the values; prints each breach and fails."""
import sys

import yaml

with open(sys.argv[1], encoding="utf-8") as file:
    RESOURCES = [resource for resource in yaml.safe_load_all(file) if resource]
breaches = []


def of(kind):
    return {resource["metadata"]["name"]: resource for resource in RESOURCES if resource["kind"] == kind}


def check(so, otherwise):
    if not so:
        breaches.append(otherwise)


def restricted(name, pod):
    """Pod Security Standards, level restricted; and nothing is written but to /tmp."""
    check(pod["securityContext"]["runAsNonRoot"] and pod["securityContext"]["runAsUser"] > 0, f"{name}: runs as root")
    check(pod["securityContext"]["seccompProfile"]["type"] == "RuntimeDefault", f"{name}: any system call")
    check(pod["automountServiceAccountToken"] is False, f"{name}: holds a token of the cluster")
    for container in pod["containers"]:
        context = container["securityContext"]
        check(context["allowPrivilegeEscalation"] is False, f"{name}: may gain rights")
        check(context["capabilities"] == {"drop": ["ALL"]}, f"{name}: keeps capabilities")
        check(context["readOnlyRootFilesystem"], f"{name}: writes to its image")
        check("memory" in container["resources"]["limits"], f"{name}: takes all memory")


def watched(name, container):
    ports = {port["name"]: port["containerPort"] for port in container["ports"]}
    check(ports["management"] == ports["http"] + 1000, f"{name}: management is not 1000 above")
    for probe in ("startupProbe", "livenessProbe", "readinessProbe"):
        check(container[probe]["httpGet"]["port"] == "management", f"{name}: {probe} asks customers' port")


def ends_gracefully(name, pod):
    sleep = pod["containers"][0]["lifecycle"]["preStop"]["sleep"]["seconds"]
    check(pod["terminationGracePeriodSeconds"] >= sleep + 20 + 20, f"{name}: is killed before its work is done")


def no_secret_is_said(name, container):
    for variable in container["env"]:
        hidden = any(word in variable["name"] for word in ("KEY", "SECRET", "PASSWORD", "JAAS", "MONGODB_URI"))
        hidden = hidden and not variable["name"].endswith("ISSUER_KEYS")
        check(not hidden or "secretKeyRef" in variable.get("valueFrom", {}), f"{name}: {variable['name']} is said openly")


def spread(name, template):
    for constraint in template["spec"]["topologySpreadConstraints"]:
        labels = constraint["labelSelector"]["matchLabels"]
        check(labels.items() <= template["metadata"]["labels"].items(), f"{name}: spreads others")
    check(len(template["spec"]["topologySpreadConstraints"]) == 2, f"{name}: is not spread over zones and machines")


def deployments():
    for name, deployment in of("Deployment").items():
        template = deployment["spec"]["template"]
        pod = template["spec"]
        restricted(name, pod)
        watched(name, pod["containers"][0])
        ends_gracefully(name, pod)
        no_secret_is_said(name, pod["containers"][0])
        spread(name, template)
        selector = deployment["spec"]["selector"]["matchLabels"]
        check(of("PodDisruptionBudget")[name]["spec"]["selector"]["matchLabels"] == selector, f"{name}: its budget is another's")
        check(of("Service")[name]["spec"]["selector"] == selector, f"{name}: its address is another's")
        scalers = [s for s in (of("ScaledObject") | of("HorizontalPodAutoscaler")).values()
                   if s["spec"]["scaleTargetRef"]["name"] == name]
        check(len(scalers) == (0 if "replicas" in deployment["spec"] else 1), f"{name}: {len(scalers)} scalers and replicas")


def scalers():
    partitions = {name: topic["spec"]["partitions"] for name, topic in of("KafkaTopic").items()}
    for name, scaler in of("ScaledObject").items():
        for trigger in scaler["spec"]["triggers"]:
            topic = trigger["metadata"].get("topic")
            most = partitions.get(topic, 12)
            check(scaler["spec"]["maxReplicaCount"] <= most, f"{name}: more instances than {topic} has partitions")
            if topic:
                check(trigger["metadata"]["consumerGroup"].split(".") == [name.split("-")[1], topic], f"{name}: another's group")


def writers():
    """Each topic has one writer; who reads in groups may write his own dead letters."""
    written = [
        acl["resource"]["name"]
        for user in of("KafkaUser").values()
        for acl in user["spec"]["authorization"]["acls"]
        if "Write" in acl["operations"]
    ]
    check(len(written) == len(set(written)), f"two services write one of {sorted(written)}")
    topics = {name for name in of("KafkaTopic") if "." not in name}
    check(topics == {name for name in written if not name.endswith(".")}, f"nobody writes one of {sorted(topics)}")


def databases():
    for database in of("MongoDBCommunity").values():
        for user in database["spec"]["users"]:
            check({role["db"] for role in user["roles"]} == {user["name"]}, f"{user['name']}: may use another's database")


def policies():
    if not of("NetworkPolicy"):
        return
    covered = [policy["spec"]["podSelector"]["matchLabels"] for policy in of("NetworkPolicy").values()]
    for name, deployment in of("Deployment").items():
        check(deployment["spec"]["selector"]["matchLabels"] in covered, f"{name}: has no policy")
    for name, policy in of("NetworkPolicy").items():
        check(set(policy["spec"]["policyTypes"]) == {"Ingress", "Egress"}, f"{name}: one way is open")


for rule in (deployments, scalers, writers, databases, policies):
    rule()
print("\n".join(breaches) or f"{len(RESOURCES)} resources as they must be")
sys.exit(bool(breaches))
