package orderdesk.shop.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.Personnel.Member;

/** What the list of a shop's people must keep to. */
final class StaffRules {

    private static final int MEMBERS_MAX = 500;
    private static final int SKILLS_MAX = 50;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
    private static final Pattern SKILL = Pattern.compile("[\\p{L}0-9-]{1,40}");

    /** The roles of people in tokens; a storefront is nobody. */
    private static final Set<String> ROLES = Set.of("operator", "senior", "warehouse", "finance", "manager", "admin");

    private StaffRules() {}

    static List<Violation> violations(Personnel personnel, Optional<Personnel> known, String currency) {
        var findings = new Findings();
        var had = skills(known);
        var members = personnel.members();
        findings.range("/members", members.size(), 0, MEMBERS_MAX);
        var ids = new HashSet<String>();
        for (var i = 0; i < members.size(); i++) {
            member(findings, "/members/" + i, members.get(i), had);
            findings.require(
                    ids.add(members.get(i).id().value()), "/members/%d/id".formatted(i), "duplicate", "Named twice.");
        }
        TrainingRules.check(findings, personnel.easy(), currency);
        return findings.all();
    }

    private static Map<OperatorId, Set<String>> skills(Optional<Personnel> known) {
        return known.map(Personnel::members).orElseGet(List::of).stream()
                .collect(Collectors.toMap(Member::id, Member::skills));
    }

    private static void member(Findings findings, String at, Member member, Map<OperatorId, Set<String>> had) {
        findings.form(at + "/id", member.id().value(), ID, "As in tokens: 1 to 64 of a-z, 0-9, . _ @ and -.");
        findings.text(at + "/given", member.given(), 60);
        findings.text(at + "/surname", member.surname(), 60);
        findings.require(!member.roles().isEmpty(), at + "/roles", "empty", "One role at least.");
        findings.require(
                ROLES.containsAll(member.roles()),
                at + "/roles",
                "role",
                "Of " + ROLES.stream().sorted().toList());
        findings.range(at + "/skills", member.skills().size(), 0, SKILLS_MAX);
        findings.require(
                member.skills().stream().allMatch(skill -> SKILL.matcher(skill).matches()),
                at + "/skills",
                "form",
                "Letters, digits and -, 40 at most each.");
        TrainingRules.check(findings, at, member, had.getOrDefault(member.id(), Set.of()));
    }
}
