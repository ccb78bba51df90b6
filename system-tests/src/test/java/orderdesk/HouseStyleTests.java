package orderdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The house's hard stops: what is longer wants to be two things. */
class HouseStyleTests {

    private static final int FILE_MAX = 200;
    private static final int TEST_FILE_MAX = 300;
    private static final int METHOD_MAX = 30;

    @Test
    void noFileIsLongerThanTwoHundredLines() throws IOException {
        assertThat(sources("/src/main/").filter(file -> lines(file) > FILE_MAX)).isEmpty();
        assertThat(sources("/src/test/").filter(file -> lines(file) > TEST_FILE_MAX))
                .isEmpty();
    }

    @Test
    void noMethodIsLongerThanThirtyLines() throws IOException {
        var tooLong = new ArrayList<String>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources("/src/main/").toList());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                new LongMethods(unit, positions, tooLong).scan(unit, null);
            }
        }

        assertThat(tooLong).isEmpty();
    }

    private static final class LongMethods extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var lines = unit.getLineMap();
            var body = method.getBody() == null ? method : method.getBody();
            var first = lines.getLineNumber(positions.getStartPosition(unit, body));
            var last = lines.getLineNumber(positions.getEndPosition(unit, method));
            if (last - first + 1 > METHOD_MAX) {
                found.add("%s: %s has %d lines"
                        .formatted(unit.getSourceFile().getName(), method.getName(), last - first + 1));
            }
            return super.visitMethod(method, nothing);
        }
    }

    private static Stream<Path> sources(String under) throws IOException {
        try (var files = Files.walk(Path.of("..").toAbsolutePath().normalize())) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            file.toString().contains(under) && !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
