package orderdesk.callback.telephony.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import orderdesk.callback.telephony.domain.Care.Routed;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One call in the exchange, from the first ring to the last word on it.
 *
 * <p><b>Guarantees.</b> What it says follows from what was heard, in whatever order that came. It announces that it
 * rings, was answered and ended once each, in this order, whichever it heard of first; and each call ends, if need be
 * by itself (R072).
 *
 * @param line that the customer dialled, or that he is called from, E.164
 * @param dialled what made the desk call
 * @param heardAt when anything new was heard last, by the desk's clock
 * @param ending absent while it goes on
 * @param movedTo the shop to which a call was given whose shop was not known at first
 * @param care what the desk itself knows of it; absent while that is nothing
 */
public record Call(
        CallId id,
        ShopId shop,
        String provider,
        String entry,
        @Nullable String line,
        @Nullable Dialled dialled,
        Heard heard,
        Announced announced,
        Instant heardAt,
        @Nullable Ending ending,
        @Nullable ShopId movedTo,
        @Nullable Care care) {

    /** Where calls are kept whose line belongs to no shop. No shop can have this code. */
    public static final ShopId NO_SHOP = new ShopId("-");

    /** Once all legs are over, the summary has this long to come. */
    public static final Duration SUMMARY_WITHIN = Duration.ofSeconds(10);

    /** No telephone rings longer: a proxy gives an INVITE up after 3 minutes and a little (timer C, RFC 3261, 16.6). */
    public static final Duration RINGING_MAX = Duration.ofMinutes(4);

    /** Nobody waits longer in a menu or a queue, from which nothing is heard meanwhile. */
    public static final Duration WAITING_MAX = Duration.ofMinutes(10);

    public static final Duration TALK_MAX = Duration.ofHours(4);

    /** The same for every news of one call, so that whoever hears of it first makes it. */
    public static CallId id(ShopId shop, String provider, String entry) {
        return new CallId(Ids.of(shop.value(), provider, entry));
    }

    /** @param origin what the desk knows of where the call comes from and goes to */
    public static Decision<Call, CallEvent> hear(
            Optional<Call> known, ShopId shop, Notice notice, Origin origin, Instant now) {
        var before = known.orElseGet(() -> first(shop, notice.provider(), notice.entry(), now));
        return before.learning(notice.line(), origin, before.heard.with(notice.news()), known.isEmpty(), now);
    }

    /** The same call, heard of before its shop was known. */
    public static Decision<Call, CallEvent> adopt(
            Optional<Call> known, ShopId shop, Call stray, Origin origin, Instant now) {
        var before = known.orElseGet(() -> first(shop, stray.provider, stray.entry, now));
        return before.learning(stray.line, origin, before.heard.and(stray.heard), known.isEmpty(), now);
    }

    private static Call first(ShopId shop, String provider, String entry, Instant now) {
        return new Call(
                id(shop, provider, entry),
                shop,
                provider,
                entry,
                null,
                null,
                Heard.NOTHING,
                Announced.NOTHING,
                now,
                null,
                null,
                null);
    }

    private Decision<Call, CallEvent> learning(
            @Nullable String itsLine, Origin origin, Heard all, boolean isNew, Instant now) {
        var knownLine = line == null ? itsLine : line;
        var knownCommand = dialled == null ? origin.dialled() : dialled;
        var after = new Call(
                id, shop, provider, entry, knownLine, knownCommand, all, announced, heardAt, ending, movedTo, care);
        if (!isNew && after.equals(this)) {
            return Decision.of(this);
        }
        var telling = new Telling(after.heardNow(now).routed(origin.routed()));
        return all.summary() == null || ending != null ? telling.soFar(now) : telling.over(now, false);
    }

    /** When it is over even if nobody says so. */
    public Optional<Instant> deadline() {
        if (ending != null || movedTo != null) {
            return Optional.empty();
        }
        return Optional.of(heardAt.plus(Account.of(this).goesOnFor()));
    }

    public Decision<Call, CallEvent> onTime(Instant now) {
        return new Telling(this).over(now, true);
    }

    /** Only a customer's call that rings looks for somebody. */
    private Call routed(Routed where) {
        return ending != null || announced.ringing() || direction() != Direction.INCOMING
                ? this
                : with(Care.of(care).routed(where));
    }

    /** What was kept here is kept in a shop now; nobody need look after it any more. */
    public Call movedTo(ShopId its) {
        return new Call(id, shop, provider, entry, line, dialled, heard, announced, heardAt, ending, its, care);
    }

    public Direction direction() {
        return Account.of(this).direction();
    }

    /** When the caller heard the first ring; where we call, when the operator's telephone rang. */
    public Instant beganAt() {
        return Account.of(this).beganAt().orElse(heardAt);
    }

    /** When a live voice was heard first. */
    public Optional<Instant> answeredAt() {
        return Account.of(this).answeredAt();
    }

    /** Of a call of ours that came of no known command, as of any other: who was heard to be at its ends. */
    public Party party() {
        var party = Account.of(this).party();
        return dialled == null ? party : party.or(new Party(dialled.extension(), dialled.operator(), dialled.phone()));
    }

    /** Whether the customer waits while the operator asks somebody. */
    public boolean isHeld() {
        return ending == null && Account.of(this).isHeld();
    }

    /** Something of it can be listened to. */
    public boolean hasRecording() {
        return heard.recordings().stream().anyMatch(each -> each.completedAt() != null);
    }

    /** A customer called, and nobody talked to him. */
    public boolean isMissed() {
        return ending != null && direction() == Direction.INCOMING && !isTalk();
    }

    public boolean isTalk() {
        return ending != null && Telling.isTalk(ending.result());
    }

    public Optional<UUID> task() {
        return Optional.ofNullable(dialled).flatMap(its -> Optional.ofNullable(its.task()));
    }

    /** What it was about, as far as that is known: what it was dialled for, and what came up in it (R069). */
    public Linked linked() {
        var found = care == null || care.linked() == null ? Linked.NOTHING : care.linked();
        return dialled == null ? found : dialled.linked().and(found);
    }

    public Call linkedTo(Linked more) {
        return with(Care.of(care).linked(more));
    }

    /** Whoever hears more has to be looked after again. */
    private Call heardNow(Instant now) {
        return new Call(id, shop, provider, entry, line, dialled, heard, announced, now, ending, null, care);
    }

    Call with(Care next) {
        return new Call(id, shop, provider, entry, line, dialled, heard, announced, heardAt, ending, movedTo, next);
    }

    Call announcing(Announced said, @Nullable Ending end) {
        return new Call(id, shop, provider, entry, line, dialled, heard, said, heardAt, end, movedTo, care);
    }
}
