package orderdesk.insight.figures.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.order.MysteryEvent;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.insight.domain.Fact;
import orderdesk.insight.figures.domain.Passage.Contact;
import orderdesk.insight.figures.domain.Passage.End;
import orderdesk.insight.figures.domain.Passage.Origin;
import orderdesk.insight.figures.domain.Passage.Parcel;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one order, in the order in which they happened, into its {@link Passage}. */
public final class Tracing {

    /** Of these rules: whatever they count otherwise than before makes the next one, so that old orders are folded anew. */
    public static final int RULES = 5;

    private static final String ORDERS = "order";

    /** Before a rule's tag, where an order that people confirm names an operator. */
    private static final String RULE = "rule/";

    private final OrderId order;
    private final Doers doers = new Doers();
    private @Nullable Channel channel;
    private @Nullable Origin origin;
    private @Nullable Instant placedAt;
    private @Nullable Instant attemptedAt;
    private @Nullable Instant talkedAt;
    private @Nullable Instant confirmedAt;
    private boolean targetMissed;
    private boolean breached;
    private @Nullable String dialledBy;
    private @Nullable String readBackBy;
    private @Nullable End end;
    private Parcel parcel = new Parcel(null, false);
    private @Nullable Boolean absentGoods;
    private boolean mystery;
    private boolean byRule;

    private Tracing(OrderId order) {
        this.order = order;
    }

    /** @param facts all that is known of one order; at least one */
    public static Passage of(List<Fact> facts) {
        var first = facts.getFirst();
        var tracing = new Tracing(first.order());
        facts.forEach(tracing::on);
        return tracing.passage(first, facts.size());
    }

    /** Whether a fact of this type says anything that is counted. */
    public static boolean counts(String type) {
        return type.startsWith("order.")
                || type.startsWith("confirmation.")
                || type.equals("inventory.stock-checked.v1")
                || type.equals("callback.reminder-completed.v1");
    }

    private void on(Fact fact) {
        switch (fact.source()) {
            case ORDERS -> {
                var event = read(fact, OrderEvent.class);
                on(event);
                if (event instanceof OrderEvent.OrderPlaced) {
                    origin = origin(fact);
                }
            }
            case "confirmation" -> on(read(fact, ConfirmationEvent.class));
            case "inventory" -> on(read(fact, StockEvent.class));
            case "callback" -> on(read(fact, CallEvent.class));
            default -> {} // messages and certificates are not counted here
        }
    }

    /** order-service itself places what an event of its own led to: goods sent apart, and the right ones for wrong ones. */
    private static @Nullable Origin origin(Fact placed) {
        var led = placed.causation();
        return led != null && placed.actor().equals(ORDERS) && led.startsWith(ORDERS + ":")
                ? new Origin(led, null)
                : null;
    }

    private static <E> E read(Fact fact, Class<E> type) {
        return Wire.mapper().readValue(fact.known(), type);
    }

    private void on(OrderEvent event) {
        switch (event) {
            case OrderEvent.OrderPlaced placed -> {
                channel = placed.channel();
                placedAt = placed.placedAt();
                Optional.ofNullable(placed.readBack())
                        .ifPresent(read -> readBackBy = read.operator().value());
            }
            case OrderEvent.OrderConfirmed confirmed -> {
                confirmedAt = first(confirmedAt, confirmed.at());
                end = End.CONFIRMED;
                byRule = confirmed.operator().value().startsWith(RULE);
            }
            case MysteryEvent.OrderRehearsed rehearsed -> on(rehearsed.shown());
            case MysteryEvent.MysteryMarked _ -> mystery = true;
            case OrderEvent.OrderReopened _ -> {
                end = null;
                byRule = false;
            }
            case OrderEvent.OrderCancelled over -> end = over.duplicateOf() == null ? End.CANCELLED : End.MERGED;
            case OrderEvent.OrderExpired _ -> end = End.EXPIRED;
            case OrderEvent.DeliveryReported report -> parcel = new Parcel(report.result(), parcel.reminded());
            default -> {} // says nothing that is counted
        }
    }

    private void on(ConfirmationEvent event) {
        doers.on(event);
        switch (event) {
            case ConfirmationEvent.ContactStarted started -> {
                attemptedAt = first(attemptedAt, started.at());
                dialledBy = dialledBy == null ? started.operator().value() : dialledBy;
            }
            case ConfirmationEvent.ContactAttempted attempted -> {
                if (attempted.result() == AttemptResult.LATER) {
                    talkedAt = first(talkedAt, attempted.at());
                }
            }
            case ConfirmationEvent.CustomerReached reached -> {
                talkedAt = first(talkedAt, reached.at());
                readBackBy = reached.readBack().operator().value();
            }
            case ConfirmationEvent.ContactTargetMissed _ -> targetMissed = true;
            case ConfirmationEvent.ContactBreached _ -> breached = true;
            default -> {} // says nothing of contact
        }
    }

    /** The first check counts: what a supplier found later was absent when the customer wanted it. */
    private void on(StockEvent event) {
        if (event instanceof StockEvent.StockChecked checked && absentGoods == null) {
            absentGoods = checked.lines().stream().anyMatch(line -> line.missing() > 0);
        }
    }

    private void on(CallEvent event) {
        if (event instanceof CallEvent.ReminderCompleted reminder && isTalk(reminder.outcome())) {
            parcel = new Parcel(parcel.result(), true);
        }
    }

    private static boolean isTalk(CallOutcome outcome) {
        return switch (outcome) {
            case WILL_RECEIVE, WANTS_CHANGE, ANSWERED -> true;
            default -> false;
        };
    }

    private static Instant first(@Nullable Instant known, Instant now) {
        return known == null ? now : known;
    }

    private Passage passage(Fact any, int facts) {
        return new Passage(
                any.shop(),
                order,
                facts,
                channel,
                origin,
                placedAt,
                new Contact(attemptedAt, talkedAt, confirmedAt, targetMissed, breached),
                Optional.ofNullable(readBackBy).orElse(dialledBy),
                doers.deeds(),
                end,
                parcel,
                Boolean.TRUE.equals(absentGoods),
                mystery,
                byRule);
    }
}
