#!/usr/bin/env python3
"""Prints every expression of the dashboards given as a rule, so that promtool reads what Grafana will send."""
import json
import sys


def expressions(path):
    with open(path, encoding="utf-8") as file:
        panels = json.load(file)["panels"]
    return [target["expr"] for panel in panels for target in panel.get("targets", [])]


def readable(expression):
    """As Grafana fills it in."""
    return expression.replace("$__rate_interval", "1m").replace("$service", "order-service").replace("$instance", "o1")


rules = [
    {"record": f"dashboard:{number}", "expr": readable(expression)}
    for number, expression in enumerate(e for path in sys.argv[1:] for e in expressions(path))
]
print(json.dumps({"groups": [{"name": "dashboards", "rules": rules}]}, indent=1))
