package orderdesk.platform.production;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a line for each unsafe setting, and no stack trace. Named in {@code META-INF/spring.factories}. */
final class UnsafeSettingsAnalyzer extends AbstractFailureAnalyzer<UnsafeSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnsafeSettings unsafe) {
        var lines = unsafe.findings().stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "This service does not start in production with these settings:\n\n" + lines,
                "Set them, by the environment for instance, or leave out the profile production.",
                unsafe);
    }
}
