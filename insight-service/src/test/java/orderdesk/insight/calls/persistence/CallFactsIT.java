package orderdesk.insight.calls.persistence;

import static orderdesk.insight.calls.persistence.CallFiguresIT.DAY;
import static orderdesk.insight.calls.persistence.CallFiguresIT.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ValidationOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.insight.calls.CountedByHand;
import orderdesk.insight.calls.FloorByHand;
import orderdesk.insight.calls.FloorDesk;
import orderdesk.insight.calls.MadeUpCalls;
import orderdesk.insight.calls.domain.CallFigures;
import orderdesk.insight.calls.domain.Unstaffed;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.testing.FixedShops;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of calls without the topics: from the facts that the service itself has kept, on a real database. */
class CallFactsIT {

    CallsOnMongo service;

    @BeforeEach
    void connect() {
        service = new CallsOnMongo();
    }

    @AfterEach
    void disconnect() {
        service.close();
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void figuresOutliveTheTopicsAndWhatWasLearned(Grouping by) {
        var day = new MadeUpCalls(90 + by.ordinal()).day(60, 90);
        service.hear(day);
        service.forgetWhatWasLearned();
        assertThat(service.desk.figures(DAY, by)).isEmpty();

        assertThat(learned(37)).isGreaterThan(100);

        assertThat(service.desk.figures(DAY, by)).isEqualTo(new CountedByHand(day).figures(by));
        assertThat(learned(37)).isZero();
    }

    @Test
    void factsAreLearnedTwiceAtOnceWhileTheyAreStillHeard() throws Exception {
        var day = new MadeUpCalls(51).day(40, 60);
        service.hear(day);
        service.forgetWhatWasLearned();
        List<Callable<Object>> each = new ArrayList<>();
        each.add(() -> learned(10));
        each.add(() -> learned(25));
        each.add(() -> {
            service.hearTwiceInAnyOrderAtOnce(day, 51);
            return day;
        });

        CallsOnMongo.run(each);

        assertThat(service.desk.figures(DAY, Grouping.SHOP)).isEqualTo(new CountedByHand(day).figures(Grouping.SHOP));
    }

    @Test
    void rulesOfAnotherBuildAreFollowedByALearningOfEverything() {
        var day = new MadeUpCalls(52).day(30, 30);
        service.hear(day);
        learned(100);
        service.database
                .getCollection(CallCollections.LEARNED)
                .updateOne(new Document(), new Document("$set", new Document("rules", Learning.RULES - 1)));
        service.database
                .getCollection(Learning.CALLS)
                .updateMany(new Document(), new Document("$set", new Document("rings", 9)));

        assertThat(learned(100)).isPositive();

        assertThat(service.desk.figures(DAY, Grouping.HOUR)).isEqualTo(new CountedByHand(day).figures(Grouping.HOUR));
    }

    /** What was said is kept, and nothing of it can be learned; it is not heard again. */
    @Test
    void whatWasKeptAndNotLearnedIsLearnedLater() {
        var day = new MadeUpCalls(53).day(30, 30);
        refuseToLearn(Learning.OWED);
        refuseToLearn(Learning.CALLS);
        var refused = day.told.stream().filter(said -> isRefused(said)).count();
        assertThat(refused).isGreaterThan(60);
        assertThat(service.desk.figures(DAY, Grouping.SHOP)).isEmpty();
        service.forgetWhatWasLearned();

        assertThat(learned(100)).isEqualTo((int) refused);

        var rows = service.desk.figures(DAY, Grouping.SHOP);
        assertThat(rows).extracting(CallFigures::incoming).isEqualTo(by(day, CallFigures::incoming));
        assertThat(rows).extracting(CallFigures::owed).isEqualTo(by(day, CallFigures::owed));
    }

    private static <T> List<T> by(MadeUpCalls day, Function<CallFigures, T> figure) {
        return new CountedByHand(day)
                .figures(Grouping.SHOP).stream().map(figure).toList();
    }

    private boolean isRefused(Received<CallEvent> said) {
        try {
            service.log.keep(said);
            return false;
        } catch (StoreUnavailable refused) {
            return true; // its reader tries again, until it is learned or the service ends
        }
    }

    /** The database takes no document of this collection. */
    private void refuseToLearn(String collection) {
        var never = new ValidationOptions().validator(Filters.eq("never", true));
        service.database.createCollection(collection, new CreateCollectionOptions().validationOptions(never));
    }

    @Test
    void noFactHoldsANumberOrWhatAnybodyWrote() {
        service.hear(new MadeUpCalls(55).day(60, 60));

        var kept = service.database.getCollection(CallFacts.COLLECTION).find().into(new ArrayList<>());

        assertThat(kept)
                .hasSizeGreaterThan(100)
                .allSatisfy(fact -> assertThat(fact.toJson())
                        .doesNotContain("+7916")
                        .doesNotContain("irina@")
                        .doesNotContain("посылка"));
    }

    @ParameterizedTest
    @ValueSource(longs = {62, 63})
    void timeWithoutStaffIsWhatTheEventsSay(long seed) throws Exception {
        var day = new MadeUpCalls(seed).presence(8);
        service.hearTwiceInAnyOrderAtOnce(day, seed);

        var floor = new FloorDesk(service.book, new FixedShops(), Clock.fixed(DAY.until(), ZoneOffset.UTC));

        assertThat(floor.unstaffed(DAY).stream()
                        .collect(Collectors.toMap(
                                each -> each.shop().value(), each -> List.of(each.open(), each.length()))))
                .isEqualTo(new FloorByHand(day.told).of(MIDNIGHT, List.of(FixedShops.TRIBUNA, FixedShops.CHASY)));
        assertThat(floor.unstaffed(DAY)).extracting(Unstaffed::length).anyMatch(Duration::isPositive);
    }

    private int learned(int batch) {
        var all = 0;
        for (var some = service.relearning.some(batch); some > 0; some = service.relearning.some(batch)) {
            all += some;
        }
        return all;
    }
}
