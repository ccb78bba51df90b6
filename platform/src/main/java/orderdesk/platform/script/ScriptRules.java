package orderdesk.platform.script;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import orderdesk.contracts.shop.ShopScript;
import orderdesk.contracts.shop.ShopScript.Group;
import orderdesk.contracts.shop.ShopScript.Option;
import orderdesk.contracts.shop.ShopScript.Phrase;
import orderdesk.contracts.shop.ShopScript.Place;

/** What a script must keep to, so that it can be spoken whatever is ordered, and a talk comes to its end. */
public final class ScriptRules {

    public static final int GROUPS_MAX = 30;
    public static final int PHRASES_MAX = 60;

    /** Said of each line of up to 200. */
    public static final int AFTER_LINE_MAX = 10;

    public static final int ANSWERS_MAX = 6;
    public static final int SAY_MAX = 500;
    public static final int SKUS_MAX = 200;
    public static final int WORDS_MAX = 30;

    static final int NAME_MAX = 60;
    static final int TAG_MAX = 30;
    static final int COURIER_MAX = 200;

    private static final Pattern SKU = Pattern.compile("[^*\\s][^*]{0,62}\\*?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}-]{2,40}");

    private final ShopScript script;
    private final Flaws flaws = new Flaws();
    private final Ways ways;

    private ScriptRules(ShopScript script) {
        this.script = script;
        this.ways = new Ways(script);
    }

    /** @return everything that is wrong; empty where it can be spoken */
    public static List<Flaw> flaws(ShopScript script) {
        var rules = new ScriptRules(script);
        rules.groups();
        rules.phrases();
        return rules.flaws.all();
    }

    private void groups() {
        var groups = script.groups();
        flaws.atMost("/groups", groups.size(), GROUPS_MAX);
        flaws.ids(groups.stream().map(Group::id).toList(), "/groups");
        for (var at = 0; at < groups.size(); at++) {
            group("/groups/" + at, groups.get(at));
        }
    }

    private void group(String at, Group group) {
        flaws.text(at + "/name", group.name(), NAME_MAX);
        flaws.unless(
                !group.skus().isEmpty() || !group.words().isEmpty(),
                at,
                "empty",
                "One SKU or one word at least says which goods are meant.");
        flaws.atMost(at + "/skus", group.skus().size(), SKUS_MAX);
        flaws.atMost(at + "/words", group.words().size(), WORDS_MAX);
        flaws.unless(all(SKU, group.skus()), at + "/skus", "form", "Whole, or its beginning and an asterisk.");
        flaws.unless(all(WORD, group.words()), at + "/words", "form", "One word each, of 2 to 40 letters and digits.");
    }

    private static boolean all(Pattern form, List<String> texts) {
        return texts.stream().allMatch(text -> form.matcher(text).matches());
    }

    private void phrases() {
        var phrases = script.phrases();
        flaws.atMost("/phrases", phrases.size(), PHRASES_MAX);
        var ofLines = phrases.stream().filter(each -> each.place() == Place.AFTER_LINE);
        flaws.unless(
                ofLines.count() <= AFTER_LINE_MAX,
                "/phrases",
                "too-many-of-lines",
                "At most %d are said after a line.".formatted(AFTER_LINE_MAX));
        flaws.ids(phrases.stream().map(Phrase::id).toList(), "/phrases");
        for (var at = 0; at < phrases.size(); at++) {
            phrase("/phrases/" + at, phrases.get(at));
        }
    }

    private void phrase(String at, Phrase phrase) {
        flaws.text(at + "/say", phrase.say(), SAY_MAX);
        Words.mistakes(phrase.say(), ways.onlyOfLines(phrase))
                .forEach(flaw -> flaws.unless(false, at + "/say", flaw.code(), flaw.detail()));
        flaws.unless(
                phrase.place() != null || ways.isLedTo(phrase),
                at + "/place",
                "unreachable",
                "It has no place, and no answer leads to it: it would never be said.");
        flaws.unless(!ways.isInCircle(phrase), at + "/answers", "circle", "Its answers lead back to it.");
        when(at, phrase);
        answers(at, phrase.answers());
    }

    private void when(String at, Phrase phrase) {
        var when = phrase.when();
        if (when == null) {
            return;
        }
        flaws.unless(
                phrase.place() != null,
                at + "/when",
                "unplaced",
                "What an answer leads to is said whenever it is given.");
        var known = script.groups().stream().map(Group::id).toList();
        flaws.unless(known.containsAll(when.groups()), at + "/when/groups", "unknown", "There is no such group.");
        flaws.unless(
                distinct(when.groups()) && distinct(when.methods()), at + "/when", "duplicate", "Each is named once.");
    }

    private static boolean distinct(List<?> values) {
        return Set.copyOf(values).size() == values.size();
    }

    private void answers(String phrase, List<Option> answers) {
        var list = phrase + "/answers";
        flaws.unless(
                answers.isEmpty() || answers.size() >= 2 && answers.size() <= ANSWERS_MAX,
                list,
                "count",
                "A question has 2 to %d answers.".formatted(ANSWERS_MAX));
        flaws.ids(answers.stream().map(Option::id).toList(), list);
        var labels = new HashSet<String>();
        for (var at = 0; at < answers.size(); at++) {
            answer("%s/%d".formatted(list, at), answers.get(at));
            flaws.unless(
                    labels.add(answers.get(at).label()), "%s/%d/label".formatted(list, at), "duplicate", "Said twice.");
        }
    }

    private void answer(String at, Option answer) {
        flaws.text(at + "/label", answer.label(), NAME_MAX);
        flaws.textIfSaid(at + "/tag", answer.tag(), TAG_MAX);
        flaws.textIfSaid(at + "/courier", answer.courier(), COURIER_MAX);
        var next = answer.next();
        if (next == null) {
            return;
        }
        flaws.unless(ways.knows(next), at + "/next", "nowhere", "There is no such phrase.");
        flaws.unless(
                !ways.hasPlace(next),
                at + "/next",
                "placed",
                "It is said in its place anyway; an answer leads elsewhere.");
    }
}
