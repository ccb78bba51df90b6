package orderdesk.callback.telephony.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import orderdesk.callback.telephony.domain.Notice.LegNews;
import orderdesk.callback.telephony.domain.Notice.News;
import orderdesk.callback.telephony.domain.Notice.PlaceWanted;
import orderdesk.callback.telephony.domain.Notice.Recorded;
import orderdesk.callback.telephony.domain.Notice.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Everything an exchange said of one call: each news once, by leg and number, so that it is the same in whatever order
 * they came and however often. Of two summaries the first counts.
 *
 * @param placeKeptAt when the caller first asked to be called instead of waiting; absent where he did not
 */
public record Heard(
        List<LegNews> legs,
        @Nullable Summary summary,
        List<Recording> recordings,
        @Nullable Instant placeKeptAt) {

    /** A call with more than that is no call: the rest of its news are not kept, its summary is. */
    public static final int NEWS_MAX = 200;

    public static final int RECORDINGS_MAX = 32;

    static final Heard NOTHING = new Heard(List.of(), null, List.of(), null);

    Heard with(News news) {
        return switch (news) {
            case LegNews leg -> with(leg);
            case Summary last -> summary == null ? new Heard(legs, last, recordings, placeKeptAt) : this;
            case Recorded recorded -> with(Recording.of(recorded));
            case PlaceWanted wanted -> new Heard(legs, summary, recordings, Times.earliest(placeKeptAt, wanted.at()));
        };
    }

    Heard and(Heard other) {
        var all = new Heard(legs, summary, recordings, Times.earliest(placeKeptAt, other.placeKeptAt));
        for (var leg : other.legs) {
            all = all.with(leg);
        }
        for (var recording : other.recordings) {
            all = all.with(recording);
        }
        return other.summary == null ? all : all.with(other.summary);
    }

    private Heard with(LegNews leg) {
        var isKnown = legs.stream().anyMatch(each -> each.leg().equals(leg.leg()) && each.seq() == leg.seq());
        if (isKnown || legs.size() >= NEWS_MAX) {
            return this;
        }
        var more = new ArrayList<>(legs);
        more.add(leg);
        return new Heard(List.copyOf(more), summary, recordings, placeKeptAt);
    }

    private Heard with(Recording recording) {
        var more = new ArrayList<>(recordings);
        var at = more.stream().map(Recording::id).toList().indexOf(recording.id());
        if (at >= 0) {
            more.set(at, more.get(at).with(recording));
        } else if (more.size() < RECORDINGS_MAX) {
            more.add(recording);
        }
        return new Heard(legs, summary, List.copyOf(more), placeKeptAt);
    }
}
