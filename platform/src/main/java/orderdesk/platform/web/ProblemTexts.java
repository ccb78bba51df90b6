package orderdesk.platform.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;

/**
 * The texts of problems in Russian and English. What the code says in English is the English text; the bundles hold
 * the titles and the Russian. A service adds its own in {@code messages_ru.properties}.
 */
final class ProblemTexts {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ru"));

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

    ProblemTexts() {
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        bundles.addBasenames("orderdesk/platform/problems");
        if (new ClassPathResource("messages.properties").exists()) {
            bundles.addBasenames("messages");
        }
    }

    String title(HttpStatus status, Locale language) {
        return text("status." + status.value(), language, status.getReasonPhrase());
    }

    String detail(Problem problem, Locale language) {
        var said = String.valueOf(problem.getMessage());
        return text("problem." + problem.code(), language, said, problem.arguments());
    }

    Problem.Error error(Problem.Error error, Locale language) {
        return new Problem.Error(
                error.pointer(), error.code(), text("error." + error.code(), language, error.detail()));
    }

    private String text(String key, Locale language, String otherwise, Object... arguments) {
        var text = bundles.getMessage(key, arguments, null, language);
        return text == null || text.isBlank() ? otherwise : text;
    }
}
