package orderdesk.platform.production;

import java.util.List;

/** The settings of this service are none for production; every one of them is named, and no secret is. */
final class UnsafeSettings extends RuntimeException {

    private final List<String> findings;

    UnsafeSettings(List<String> findings) {
        super(String.join("; ", findings));
        this.findings = List.copyOf(findings);
    }

    List<String> findings() {
        return findings;
    }
}
