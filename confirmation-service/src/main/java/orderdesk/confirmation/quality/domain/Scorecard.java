package orderdesk.confirmation.quality.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.platform.Decision;

/**
 * By what one shop judges its calls (R052, R113), in versions. A review keeps the criteria that it was made by, so that
 * a new version changes nothing of the past.
 *
 * @param versions the first is 1; before it the house's own holds, which is version 0
 */
public record Scorecard(List<Version> versions) {

    /** Former versions that are kept; reviews hold theirs themselves. */
    public static final int VERSIONS_MAX = 100;

    /**
     * What one asks of a call: substance and language (R113), the company's standard, politeness, no displeasure (R052);
     * and what an operator's profile is about (R054): speech, no filler words, calm under stress.
     */
    static final List<Criterion> HOUSE = List.of(
            new Criterion("substance", "Сведения верны и по существу", 30, false),
            new Criterion("language", "Речь правильная и понятная", 10, false),
            new Criterion("fillers", "Без слов-паразитов", 10, false),
            new Criterion("standard", "Стандарт компании соблюдён: приветствие, магазин, сверка, прощание", 15, false),
            new Criterion("politeness", "Вежливость и обращение по имени", 15, false),
            new Criterion("displeasure", "В голосе нет недовольства", 10, false),
            new Criterion("calm", "Спокойствие, когда клиент торопит или недоволен", 10, false),
            new Criterion("harm", "Нет грубости, обмана и чужих данных", 0, true));

    public Scorecard {
        versions = List.copyOf(versions);
    }

    public record Version(int number, List<Criterion> criteria, String by, Instant at) {

        public Version {
            criteria = List.copyOf(criteria);
        }
    }

    /** Kept as the history of the scorecard; nobody else is told. */
    public record Changed(int version, String by, Instant at) {}

    public static Scorecard unchanged() {
        return new Scorecard(List.of());
    }

    public List<Criterion> criteria() {
        return versions.isEmpty() ? HOUSE : versions.getLast().criteria();
    }

    public int version() {
        return versions.isEmpty() ? 0 : versions.getLast().number();
    }

    /** The same again is no new version. What is asked was checked where it came in. */
    public Decision<Scorecard, Changed> change(List<Criterion> wanted, String by, Instant now) {
        if (wanted.equals(criteria())) {
            return Decision.of(this);
        }
        var number = version() + 1;
        var all = Stream.concat(
                        versions.stream().skip(Math.max(0, versions.size() + 1 - VERSIONS_MAX)),
                        Stream.of(new Version(number, wanted, by, now)))
                .toList();
        return Decision.of(new Scorecard(all), new Changed(number, by, now));
    }
}
