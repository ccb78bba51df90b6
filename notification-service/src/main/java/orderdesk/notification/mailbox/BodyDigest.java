package orderdesk.notification.mailbox;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what comes behind the first empty line of a letter, or of all of it where it has none. */
final class BodyDigest extends OutputStream {

    private final MessageDigest whole = sha256();
    private final MessageDigest body = sha256();
    private boolean inBody;
    private long at;
    private int last;
    private int before;

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        var from = offset;
        if (!inBody) {
            while (from < offset + length && !inBody) {
                look(bytes[from++]);
            }
            whole.update(bytes, offset, length);
        }
        if (inBody) {
            body.update(bytes, from, offset + length - from);
        }
    }

    /** An empty line ends here; the first three bytes end none, whatever they are. */
    private void look(byte value) {
        var ends = value == '\n' && (last == '\n' || last == '\r' && before == '\n');
        inBody = ends && at >= 3;
        before = last;
        last = value;
        at++;
    }

    String hex() {
        return HexFormat.of().formatHex((inBody ? body : whole).digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
