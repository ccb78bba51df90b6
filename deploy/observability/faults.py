#!/usr/bin/env python3
"""Unit tests of the alert rules: each fault, with all that it does to the suite, fires its own alert and no other.

Prints them as promtool reads them: faults.py RULES > tests.yaml; promtool test rules tests.yaml. The healthy suite is two
instances of order-service, one of callback and one of notification; a fault replaces some of its series. Values are promtool's
(a+bxN: a, then N times b more), four a minute.
"""
import json
import sys

HOURS = 240 * 3
ORDER = 'service="order-service",instance="o1"'
SECOND = 'service="order-service",instance="o2"'
CALLBACK = 'service="callback",instance="c1"'
MAIL = 'service="notification",instance="n1"'
INSTANCES = [ORDER, SECOND, CALLBACK, MAIL]
GROUPS = [(ORDER, "order.stock"), (SECOND, "order.stock"), (CALLBACK, "callback.orders"), (MAIL, "notification.orders")]


def steady(value):
    return f"{value}x{HOURS}"


def unasked():
    return " ".join(["NaN"] * HOURS)


def growing(step, start=0):
    return f"{start}+{step}x{HOURS}"


def all_of(metric, values, instances=INSTANCES, more=""):
    return {f"{metric}{{{i}{more}}}": values for i in instances}


def lag(seconds, events, groups=GROUPS):
    found = {}
    for instance, group in groups:
        found[f'orderdesk_inbox_lag_seconds{{{instance},group="{group}"}}'] = seconds
        found[f'orderdesk_inbox_behind{{{instance},group="{group}"}}'] = events
    return found


def late(within, beyond, instances=INSTANCES):
    """Of the deadlines that took effect, so many a scrape within 0.5 s, and so many after 20 s."""
    metric = "orderdesk_store_alarms_late_seconds_bucket"
    return (all_of(metric, growing(within), instances, ',le="0.5"') | all_of(metric, growing(within), instances, ',le="5.0"')
            | all_of(metric, growing(within + beyond), instances, ',le="20.0"')
            | all_of(metric, growing(within + beyond), instances, ',le="+Inf"'))


def answers(good, failed, instances=INSTANCES):
    metric, path = "http_server_requests_seconds_count", ',uri="/v1/orders",method="POST"'
    return (all_of(metric, growing(good), instances, path + ',status="201"')
            | all_of(metric, growing(failed), instances, path + ',status="503"'))


def intake(quick, slow):
    metric, path = "http_server_requests_seconds_bucket", ',uri="/v1/orders",method="POST",status="201"'
    return (all_of(metric, growing(quick), [ORDER, SECOND], path + ',le="0.5"')
            | all_of(metric, growing(quick), [ORDER, SECOND], path + ',le="1.0"')
            | all_of(metric, growing(quick + slow), [ORDER, SECOND], path + ',le="5.0"')
            | all_of(metric, growing(quick + slow), [ORDER, SECOND], path + ',le="+Inf"'))


def mailbox(silence):
    return {f'orderdesk_mailbox_silence_seconds{{{MAIL},shop="tribuna",mailbox="zakaz"}}': silence}


STOCK = 'orderdesk_stock_violations{service="inventory-service",instance="i1"}'
SUPPLIER = 'orderdesk_sync_late{service="inventory-service",instance="i1",shop="tribuna",supplier="dalniy"}'
ACCURACY = 'orderdesk_sync_accuracy{service="inventory-service",instance="i1",shop="tribuna",supplier="dalniy"}'

SAFE = f'orderdesk_safe_rules_failed{{{ORDER},shop="tribuna"}}'
SAFE_THERE = f'orderdesk_safe_rules_failed{{{SECOND},shop="tribuna"}}'

GUESSERS = 'orderdesk_codes_guessers{service="promo-service",instance="p1"}'

HEALTHY = (
    all_of("up", steady(1), more=',job="orderdesk"')
    | all_of("orderdesk_inbox_parked", steady(0))
    | all_of("orderdesk_store_unpublished_age_seconds", steady(0))
    | all_of("orderdesk_store_clock_skew_seconds", steady(0.01))
    | all_of("orderdesk_store_alarms_failed_total", steady(0))
    | all_of("orderdesk_store_outcomes_unknown_total", steady(0))
    | all_of("orderdesk_web_rate_exceeded_total", steady(0), more=',by="client"')
    | all_of("jvm_memory_used_bytes", steady(100), more=',area="heap",id="Tenured"')
    | all_of("jvm_memory_max_bytes", steady(256), more=',area="heap",id="Tenured"')
    | {f"orderdesk_telephony_notices_waiting{{{CALLBACK}}}": steady(0), f"orderdesk_calls_unassigned{{{CALLBACK}}}": steady(0)}
    | {SUPPLIER: steady(0), ACCURACY: steady(0.995), GUESSERS: steady(0), STOCK: steady(0), SAFE: steady(0), SAFE_THERE: steady(0)} | lag(steady(0), steady(0)) | late(100, 0) | answers(1000, 0) | intake(1000, 0) | mailbox(steady(30))
)


def gone(*instances):
    """A process that does not run is not scraped: all it said ends, and up is 0."""
    ended = {series: "_x1" for series in HEALTHY if any(i in series for i in instances)}
    return ended | all_of("up", steady(0), instances, ',job="orderdesk"')


CLOCK = all_of("orderdesk_store_clock_skew_seconds", steady(-7.5), [CALLBACK])
NO_DATABASE = all_of("orderdesk_inbox_parked", unasked(), [ORDER, SECOND])

# fault: (alert, when it fires, what is otherwise than in the healthy suite)
FAULTS = {
    "nothing is wrong": (None, "2h", {}),
    "nothing is scraped": ("SuiteUnwatched", "6m", {series: "_x1" for series in HEALTHY}),
    "every instance of a service is killed": ("ServiceDown", "3m", gone(ORDER, SECOND)),
    "one of two instances is killed": ("InstanceDown", "7m", gone(SECOND)),
    "the database of one service is away: requests fail, nothing is worked off, writes are in doubt": (
        "DatabaseAway", "20m",
        NO_DATABASE | answers(0, 1000, [ORDER, SECOND]) | lag(growing(15), growing(10), GROUPS[:2]) | late(1, 100, [ORDER, SECOND])
        | all_of("orderdesk_store_alarms_failed_total", growing(2), [ORDER])
        | all_of("orderdesk_store_outcomes_unknown_total", growing(5), [ORDER])
        | all_of("orderdesk_store_unpublished_age_seconds", growing(15), [ORDER])),
    "notification-service's database is away, which leaves its mailboxes unread": (
        "DatabaseAway", "40m", all_of("orderdesk_inbox_parked", unasked(), [MAIL]) | mailbox(unasked())),
    "the broker is away: nobody publishes, nobody knows his lag": (
        "BrokerAway", "20m", lag(unasked(), unasked()) | all_of("orderdesk_store_unpublished_age_seconds", growing(15))),
    "one service cannot publish: it may not write its topic": (
        "EventsUnpublished", "3m", all_of("orderdesk_store_unpublished_age_seconds", growing(15), [ORDER])),
    "an event cannot be applied": (
        "AggregateParked", "10m", all_of("orderdesk_inbox_parked", f"0x20 1x{HOURS}", [CALLBACK])),
    "an event was parked and nobody looked": (
        "ParkedForLong", "2h", all_of("orderdesk_inbox_parked", f"0x20 1x{HOURS}", [CALLBACK])),
    "a clock is off: no deadline takes effect, and nothing is published after a crash": (
        "ClockOff", "20m",
        CLOCK | late(1, 100, [CALLBACK]) | all_of("orderdesk_store_unpublished_age_seconds", growing(15), [CALLBACK])),
    "one request in a hundred fails": ("RequestsFailing", "90m", answers(990, 10, [ORDER, SECOND])),
    "one request in ten thousand fails": (None, "2h", answers(9999, 1, [ORDER])),
    "a consumer hangs": ("ConsumerBehind", "10m", lag(growing(15), growing(3), GROUPS[2:3])),
    "one group may not be asked for": ("LagUnknown", "10m", lag(unasked(), unasked(), GROUPS[3:])),
    "deadlines wait for a processor": ("DeadlinesLate", "15m", late(50, 50, [CALLBACK])),
    "an aggregate cannot be woken": (
        "DeadlinesFailing", "20m", all_of("orderdesk_store_alarms_failed_total", growing(1), [CALLBACK])),
    "the database changes its primary again and again": (
        "OutcomesUnknown", "20m", all_of("orderdesk_store_outcomes_unknown_total", growing(5), [ORDER])),
    "intake is slow": ("IntakeSlow", "20m", intake(90, 10)),
    "a storefront runs wild": (
        "ClientsRefused", "20m", all_of("orderdesk_web_rate_exceeded_total", growing(500), [ORDER], ',by="client"')),
    "a heap fills": ("HeapFull", "20m", all_of("jvm_memory_used_bytes", steady(250), [MAIL], ',area="heap",id="Tenured"')),
    "an exchange sends faster than its notices are stored": (
        "NoticesWaiting", "5m", {f"orderdesk_telephony_notices_waiting{{{CALLBACK}}}": growing(100)}),
    "a line belongs to no shop": ("CallsUnassigned", "20m", {f"orderdesk_calls_unassigned{{{CALLBACK}}}": steady(3)}),
    "somebody tries codes of certificates": ("CodesGuessed", "10m", {GUESSERS: f"0x20 1x{HOURS}"}),
    "orders that a rule confirmed come back more often than those of customers who were called": (
        "SafeRuleOff", "10m", {SAFE: f"0x20 1x{HOURS}", SAFE_THERE: f"0x22 1x{HOURS}"}),
    "somebody decided what becomes of the rule": (None, "20m", {SAFE: f"1x40 0x{HOURS}", SAFE_THERE: f"1x40 0x{HOURS}"}),
    "a mail server stopped answering": ("MailboxUnread", "40m", mailbox(growing(15))),
    "pieces of an item do not add up": ("StockImbalance", "10m", {STOCK: f"0x20 2x{HOURS}"}),
    "a supplier's server has had no list for too long": ("PriceListLate", "10m", {SUPPLIER: f"0x20 1x{HOURS}"}),
    "a supplier sells elsewhere between his lists": ("SupplierInaccurate", "65m", {ACCURACY: steady(0.9949)}),
    "three lists surprise and the fourth does not": (None, "70m", {ACCURACY: f"0.9x180 1x{HOURS}"}),
    "an inaccurate supplier sends nothing more": ("PriceListLate", "2h", {ACCURACY: steady(0.9), SUPPLIER: steady(1)}),
    "a mailbox was never read": ("MailboxUnread", "20m", mailbox(unasked())),
}


def test(fault, alert, at, otherwise):
    unknown = set(otherwise) - set(HEALTHY)
    assert not unknown, f"{fault}: not in the healthy suite: {sorted(unknown)}"
    return {
        "name": fault,
        "interval": "15s",
        "input_series": [{"series": name, "values": values} for name, values in (HEALTHY | otherwise).items()],
        "promql_expr_test": [{
            "expr": 'count by (alertname) (ALERTS{alertstate="firing"}) > bool 0',
            "eval_time": at,
            "exp_samples": [{"labels": f'{{alertname="{alert}"}}', "value": 1}] if alert else [],
        }],
    }


if sys.argv[1:] == ["--count"]:
    print(len(FAULTS))
    sys.exit()
print(json.dumps({
    "rule_files": sys.argv[1:],
    "evaluation_interval": "15s",
    "tests": [test(fault, *case) for fault, case in FAULTS.items()],
}, indent=1))
