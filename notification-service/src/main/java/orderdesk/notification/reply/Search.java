package orderdesk.notification.reply;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds answers by the beginnings of words, as an operator types while a customer waits. */
final class Search {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int IN_TITLE = 3;

    private final List<String> wanted;

    Search(String query) {
        this.wanted = words(query);
    }

    /** Those that have every word, the ones that have them in their title first; all of them for no words. */
    List<Reply> among(List<Reply> replies) {
        return replies.stream()
                .filter(reply -> score(reply) >= 0)
                .sorted(Comparator.comparingInt(this::score).reversed().thenComparing(Reply::title))
                .toList();
    }

    private int score(Reply reply) {
        var title = words(reply.title());
        var rest = words(reply.asked() + " " + reply.wording().body());
        var score = 0;
        for (var word : wanted) {
            if (begins(title, word)) {
                score += IN_TITLE;
            } else if (begins(rest, word)) {
                score++;
            } else {
                return -1;
            }
        }
        return score;
    }

    private static boolean begins(List<String> words, String wanted) {
        return words.stream().anyMatch(word -> word.startsWith(wanted));
    }

    private static List<String> words(String text) {
        var plain = text.toLowerCase(Locale.of("ru")).replace('ё', 'е');
        return Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
