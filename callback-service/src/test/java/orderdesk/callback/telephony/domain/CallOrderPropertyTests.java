package orderdesk.callback.telephony.domain;

import static orderdesk.callback.telephony.domain.Told.menu;
import static orderdesk.callback.telephony.domain.Told.operator;
import static orderdesk.callback.telephony.domain.Told.ours;
import static orderdesk.callback.telephony.domain.Told.recorded;
import static orderdesk.callback.telephony.domain.Told.summary;
import static orderdesk.callback.telephony.domain.Told.theirs;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.callback.telephony.domain.Notice.News;
import orderdesk.callback.telephony.domain.Notice.Summary;
import orderdesk.contracts.callback.CallResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In whatever order the news of a call come, and however often, it comes to the same, and is told once. */
class CallOrderPropertyTests {

    private static final int SHUFFLES = 400;

    static Stream<List<News>> calls() {
        return Stream.of(answered(), missed(), voicemail(), dialled(), refused());
    }

    private static List<News> answered() {
        return List.of(
                menu(1, 0, Phase.RINGING),
                menu(2, 1, Phase.ANSWERED),
                menu(3, 6, Phase.ENDED),
                operator(1, 6, Phase.RINGING, null),
                operator(2, 11, Phase.ANSWERED, null),
                operator(3, 30, Phase.HELD, null),
                operator(4, 40, Phase.ANSWERED, null),
                operator(5, 70, Phase.ENDED, CallResult.NO_ANSWER),
                recorded(11, false),
                recorded(70, true),
                summary(Direction.INCOMING, 11, 70, CallResult.NO_ANSWER));
    }

    private static List<News> missed() {
        return List.of(
                menu(1, 0, Phase.RINGING),
                menu(2, 5, Phase.ENDED),
                operator(1, 5, Phase.RINGING, null),
                operator(2, 25, Phase.ENDED, CallResult.NO_ANSWER),
                summary(Direction.INCOMING, 0, 25, CallResult.NO_ANSWER));
    }

    private static List<News> voicemail() {
        return List.of(
                menu(1, 0, Phase.RINGING),
                menu(2, 5, Phase.ANSWERED),
                recorded(5, false),
                recorded(25, true),
                menu(3, 25, Phase.ENDED),
                summary(Direction.INCOMING, 0, 25, CallResult.NO_ANSWER));
    }

    private static List<News> dialled() {
        return List.of(
                ours(1, 0, Phase.RINGING, null),
                ours(2, 2, Phase.ANSWERED, null),
                theirs(1, 2, Phase.RINGING, null),
                theirs(2, 9, Phase.ANSWERED, null),
                theirs(3, 60, Phase.ENDED, CallResult.NO_ANSWER),
                ours(3, 60, Phase.ENDED, CallResult.NO_ANSWER),
                summary(Direction.OUTGOING, 9, 60, CallResult.NO_ANSWER));
    }

    private static List<News> refused() {
        return List.of(
                ours(1, 0, Phase.RINGING, null),
                ours(2, 2, Phase.ANSWERED, null),
                theirs(1, 2, Phase.RINGING, null),
                theirs(2, 9, Phase.ENDED, CallResult.REJECTED),
                ours(3, 10, Phase.ENDED, CallResult.NO_ANSWER),
                summary(Direction.OUTGOING, 0, 10, CallResult.REJECTED));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void orderAndRepetitionChangeNothing(List<News> news) {
        var wanted = Seen.of(heard(news));
        assertThat(wanted.told).contains("CallRinging", "CallEnded");

        IntStream.range(0, SHUFFLES)
                .forEach(seed -> assertThat(Seen.of(heard(disordered(news, seed))))
                        .as("seed %d", seed)
                        .isEqualTo(wanted));
    }

    /** Whatever is lost but the first sign of it, a call ends, once. */
    @ParameterizedTest
    @MethodSource("calls")
    void callEndsOnceWhateverIsLost(List<News> news) {
        IntStream.range(0, SHUFFLES).forEach(seed -> {
            var random = new Random(seed);
            var left = new ArrayList<>(disordered(news, seed));
            left.removeIf(_ -> left.size() > 1 && random.nextInt(3) == 0);

            var told = heard(left.isEmpty() ? news : left);

            assertThat(told.names().stream().filter("CallEnded"::equals).count())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(1);
            assertThat(told.call().ending()).as("seed %d", seed).isNotNull();
            assertThat(told.call().deadline()).isEmpty();
        });
    }

    private static List<News> disordered(List<News> news, int seed) {
        var random = new Random(seed);
        var all = new ArrayList<>(news);
        news.stream().filter(_ -> random.nextBoolean()).forEach(all::add);
        Collections.shuffle(all, random);
        return all;
    }

    private static Told heard(List<News> news) {
        var told = new Told().hearing(news.toArray(News[]::new));
        told.call().deadline().ifPresent(told::late);
        return told;
    }

    /** Of holds, only those are told that are heard of in time; a message's label may come after the result. */
    private record Seen(
            Direction direction,
            Notice.Party party,
            Optional<Instant> answered,
            CallResult result,
            Duration talked,
            List<String> told) {

        static Seen of(Told told) {
            var call = told.call();
            var result = told.ending().result();
            return new Seen(
                    call.direction(),
                    call.party(),
                    call.answeredAt(),
                    result == CallResult.VOICEMAIL ? CallResult.NO_ANSWER : result,
                    told.ending().talked(),
                    told.names().stream()
                            .filter(name -> !name.equals("CallHeld"))
                            .toList());
        }
    }

    /** The generator itself: without the summary, the end is the desk's own conclusion. */
    @Test
    void summaryIsAmongWhatIsShuffled() {
        assertThat(calls()).allSatisfy(news -> assertThat(news).hasAtLeastOneElementOfType(Summary.class));
    }
}
