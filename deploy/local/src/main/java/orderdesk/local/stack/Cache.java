package orderdesk.local.stack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The file in which the JVM keeps an application's classes loaded and linked (its AOT cache): a start with it takes
 * about a third less work.
 *
 * <p>Assumption: the application's folder is named by the content of its jar, so that a cache belongs to that content.
 * The file is named by the JVM and its options, the rest of what it depends on; and the JVM ignores one that does not
 * fit.
 */
record Cache(Path file) {

    static Cache of(Path folder) {
        var depends = System.getProperty("java.vm.version") + System.getProperty("os.arch") + Java.QUICK;
        var name = UUID.nameUUIDFromBytes(depends.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return new Cache(folder.resolve("app-%s.aot".formatted(name)));
    }

    /** Relative to the application's folder: elsewhere it would be silently useless. */
    String option() {
        return "-XX:AOTCache=" + file.getFileName();
    }
}
