package orderdesk.shop.domain;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import orderdesk.contracts.shop.Personnel.EasyWork;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.contracts.shop.Personnel.Training;
import org.jspecify.annotations.Nullable;

/** What is kept of how somebody works and what he was trained for: nobody has a skill of talking untrained (R104). */
final class TrainingRules {

    static final int TRAININGS_MAX = 50;
    static final int NOTE_MAX = 200;

    /** Nobody has these without having been trained for them. */
    private static final Set<String> TRAINED = Set.of("phone", "chat");

    private static final Pattern SKILL = Pattern.compile("[\\p{L}0-9-]{1,40}");
    private static final int BEST = 5;
    private static final int YEARS_MAX = 60;

    private TrainingRules() {}

    /** @param had what he had before: of a list from before trainings were kept it stands until they are said */
    static void check(Findings findings, String at, Member member, Set<String> had) {
        var trainings = member.trainings() == null ? List.<Training>of() : member.trainings();
        findings.range(at + "/trainings", trainings.size(), 0, TRAININGS_MAX);
        for (var number = 0; number < trainings.size(); number++) {
            training(findings, "%s/trainings/%d".formatted(at, number), member, trainings.get(number));
        }
        var untrained = member.skills().stream()
                .filter(TRAINED::contains)
                .filter(skill -> member.trainings() != null || !had.contains(skill))
                .filter(skill ->
                        trainings.stream().noneMatch(each -> each.skill().equals(skill)))
                .sorted()
                .toList();
        findings.require(
                untrained.isEmpty(), at + "/skills", "untrained", "Only for the trained; see trainings: " + untrained);
        profile(findings, at + "/profile", member);
    }

    private static void training(Findings findings, String at, Member member, Training training) {
        findings.form(at + "/skill", training.skill(), SKILL, "Letters, digits and -, 40 at most.");
        findings.require(!training.by().equals(member.id()), at + "/by", "self", "Somebody else trained him.");
        if (training.note() != null) {
            findings.text(at + "/note", training.note(), NOTE_MAX);
        }
    }

    private static void profile(Findings findings, String at, Member member) {
        var profile = member.profile();
        if (profile == null) {
            return;
        }
        grade(findings, at + "/speech", profile.speech(), 1, BEST);
        grade(findings, at + "/withoutFillers", profile.withoutFillers(), 1, BEST);
        grade(findings, at + "/stressTolerance", profile.stressTolerance(), 1, BEST);
        grade(findings, at + "/mobileOperator", profile.mobileOperator(), 0, YEARS_MAX);
    }

    private static void grade(Findings findings, String at, @Nullable Integer grade, int min, int max) {
        if (grade != null) {
            findings.range(at, grade, min, max);
        }
    }

    /** @param currency of the shop: nothing else is compared with its orders */
    static void check(Findings findings, @Nullable EasyWork easy, String currency) {
        if (easy == null) {
            return;
        }
        findings.range("/easy/linesMax", easy.linesMax(), 1, 200);
        if (easy.sumMax() != null) {
            findings.range("/easy/sumMax/minor", easy.sumMax().minor(), 0, 1_000_000_000_000L);
            findings.require(
                    easy.sumMax().currency().equals(currency),
                    "/easy/sumMax/currency",
                    "currency",
                    "The shop's: " + currency);
        }
    }
}
