package orderdesk.contracts.shop;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * The people who work for one shop.
 *
 * @param easy what is easy enough for those who learn (R106); absent where all are given the same
 */
public record Personnel(List<Member> members, @Nullable EasyWork easy) {

    public Personnel {
        members = List.copyOf(members);
    }

    /** All of whom are given the same. */
    public Personnel(List<Member> members) {
        this(members, null);
    }

    /** As everybody who works there may see it: who they are and what they may be given, not how they work. */
    public Personnel amongColleagues() {
        return new Personnel(
                members.stream()
                        .map(each -> new Member(each.id, each.given, each.surname, each.roles, each.skills))
                        .toList(),
                easy);
    }

    /**
     * @param given the name that is spoken to customers
     * @param roles of the roles in tokens
     * @param skills what else this person may be given
     * @param profile how he works, as his seniors see it (R054)
     * @param trainings what he was trained for; absent in lists from before they were kept
     * @param novice he learns still, and is given easy work first; not so where it is not said
     */
    public record Member(
            OperatorId id,
            String given,
            String surname,
            Set<String> roles,
            Set<String> skills,
            @Nullable Profile profile,
            @Nullable List<Training> trainings,
            @Nullable Boolean novice) {

        /** Of whom nothing else is said. */
        public Member(OperatorId id, String given, String surname, Set<String> roles, Set<String> skills) {
            this(id, given, surname, roles, skills, null, null, null);
        }

        /** Whether he was trained for it, or has the skill since before trainings were kept. */
        public boolean isTrainedFor(String skill) {
            return skills.contains(skill)
                    && (trainings == null
                            || trainings.stream()
                                    .anyMatch(training -> training.skill().equals(skill)));
        }

        public boolean learns() {
            return Boolean.TRUE.equals(novice);
        }
    }

    /**
     * How somebody works, 1 (to be learned) to 5 (a model for others); absent where nobody has said.
     *
     * @param speech clear, at a good pace
     * @param withoutFillers without words that say nothing
     * @param stressTolerance calm with whoever is not
     * @param mobileOperator years at a mobile operator's desk
     */
    public record Profile(
            @Nullable Integer speech,
            @Nullable Integer withoutFillers,
            @Nullable Integer stressTolerance,
            @Nullable Integer mobileOperator) {}

    /**
     * @param skill that he may be given for it
     * @param by who trained him
     * @param on the day on which it ended
     */
    public record Training(
            String skill,
            OperatorId by,
            LocalDate on,
            @Nullable String note) {}

    /**
     * What those are given first who learn.
     *
     * @param linesMax lines of an order
     * @param sumMax of the whole order; absent where the sum does not matter
     * @param only nothing else is kept ready for them until it is due; where not, it is theirs ten minutes before
     */
    public record EasyWork(int linesMax, @Nullable Money sumMax, boolean only) {}
}
