package orderdesk.inventory.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A list on disk while it is read, so that a slow sender keeps nobody else waiting, and a list that was seen
 * before is known by its hash.
 */
public record Spooled(Path file, String sha256) implements AutoCloseable {

    private static final int LOOKED_AT = 512;

    public static Spooled from(InputStream body) throws IOException {
        var file = Files.createTempFile("list-", ".tmp");
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            try (var hashed = new DigestInputStream(body, hash)) {
                Files.copy(hashed, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return new Spooled(file, HexFormat.of().formatHex(hash.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Whether its first letters are these, in upper or lower case, behind whatever blank space. */
    public boolean beginsWith(String lowerCase) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
            return head.replaceFirst("^[\\s\\u00EF\\u00BB\\u00BF]+", "")
                    .toLowerCase(Locale.ROOT)
                    .startsWith(lowerCase);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
