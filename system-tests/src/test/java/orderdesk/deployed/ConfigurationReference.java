package orderdesk.deployed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All settings of the desk's own, as the code has them: {@code docs/configuration.md}. */
final class ConfigurationReference {

    private static final List<String> MODULES = List.of(
            "platform",
            "order-service",
            "inventory-service",
            "confirmation-service",
            "callback-service",
            "promo-service",
            "notification-service",
            "shop-service",
            "insight-service",
            "operator-console");
    private static final Pattern SINGLE = Pattern.compile(
            "@Value\\(\\s*\"\\$\\{(orderdesk[\\w.-]+)(?::([^}]*))?}\"|getProperty\\(\\s*\"(orderdesk[\\w.-]+)\"");
    private static final Pattern REFUSAL = Pattern.compile(
            "Profiles\\.of\\(\"production\"\\).*?new IllegalStateException\\(\\s*\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern RULE =
            Pattern.compile("(KAFKA|MONGO|name) \\+ \"([^\"]+)\"|\"(orderdesk\\.[^\"]+: [^\"]+)\"");

    private final Path root;

    ConfigurationReference(Path root) {
        this.root = root;
    }

    String written() {
        var text = new StringBuilder(HEAD);
        for (var module : MODULES) {
            var settings = Stream.concat(grouped(module), single(module))
                    .sorted(Comparator.comparing(Setting::name))
                    .toList();
            if (!settings.isEmpty()) {
                text.append("\n## ")
                        .append(module.equals("platform") ? "Every service" : module)
                        .append("\n\n");
                text.append("| setting | type | usually | what it says |\n| --- | --- | --- | --- |\n");
                settings.forEach(setting -> text.append(setting.line()).append('\n'));
            }
        }
        text.append(PRODUCTION);
        refusals().forEach(refusal -> text.append("- ").append(refusal).append('\n'));
        return text.toString();
    }

    private Stream<Setting> grouped(String module) {
        return sources(module)
                .filter(file -> read(file).contains("@ConfigurationProperties("))
                .flatMap(file -> SettingsSource.settings(file).stream());
    }

    /** Settings that stand alone; what they mean is said where they are used. */
    private Stream<Setting> single(String module) {
        return sources(module)
                .flatMap(file -> SINGLE.matcher(read(file)).results().map(found -> {
                    var name = found.group(1) == null ? found.group(3) : found.group(1);
                    var usual = found.group(2) == null ? "" : found.group(2);
                    var user = file.getFileName().toString().replace(".java", "");
                    return new Setting(name, "", usual, "see `%s`".formatted(user));
                }));
    }

    private List<String> refusals() {
        var rules = RULE.matcher(
                        read(root.resolve("platform/src/main/java/orderdesk/platform/production/SafetyRules.java")))
                .results()
                .map(found -> found.group(3) != null ? found.group(3) : subject(found.group(1)) + found.group(2));
        var others = MODULES.stream()
                .flatMap(this::sources)
                .flatMap(file -> REFUSAL.matcher(read(file)).results().map(found -> found.group(1)));
        return Stream.concat(rules.filter(rule -> rule.contains(": ")), others)
                .map(refusal -> refusal.replaceAll("%[ds]", "…"))
                .distinct()
                .toList();
    }

    private static String subject(String constant) {
        return switch (constant) {
            case "KAFKA" -> "spring.kafka.";
            case "MONGO" -> "spring.mongodb.uri";
            default -> "orderdesk.issuer, orderdesk.issuer-keys";
        };
    }

    private Stream<Path> sources(String module) {
        try (var files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .collect(Collectors.toList())
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String HEAD = """
        # Configuration

        Generated from the code by `ConfigurationReferenceTests`; what differs fails the build (`-Dconfiguration.write=true` writes it anew).
        Each setting may come from a file, the command line or the environment: `orderdesk.web.body-max` is `ORDERDESK_WEB_BODYMAX` there
        (dots become `_`, dashes go, `[0]` becomes `_0_`). Beside these, Spring's own hold: `spring.mongodb.uri`, `spring.kafka.*`,
        `spring.cloud.stream.*`, `server.*`, `management.*`; what the desk assumes of them is in platform's `platform-*.yml` and in each service's
        `application.yml`. A setting without a usual value is optional or has to be said; the last section names those that production wants.
        """;

    private static final String PRODUCTION = """

        ## What production refuses

        With the profile `production` a service does not start, and names every one of these at once, or the first of its own:

        """;
}
