package orderdesk.notification.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Beginnings of files as cameras write them, followed by as many bytes as are wanted. */
public final class Shots {

    private static final int SOF0 = 0xFFC0;

    private Shots() {}

    public static byte[] jpeg(int width, int height) {
        return jpeg(width, height, 64);
    }

    /** @param bytes of the whole file, 64 at least */
    public static byte[] jpeg(int width, int height, int bytes) {
        return ByteBuffer.allocate(bytes)
                .putShort((short) 0xFFD8)
                .putShort((short) 0xFFE0)
                .putShort((short) 16)
                .put("JFIF\0".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[9])
                .putShort((short) SOF0)
                .putShort((short) 17)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .put((byte) 3)
                .array();
    }

    public static byte[] png(int width, int height) {
        return ByteBuffer.allocate(64)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .array();
    }

    /** As telephones write them: a tile and the whole picture in the properties of its items. */
    public static byte[] heic(int width, int height) {
        var properties = box("ipco", ispe(Math.min(width, 512), Math.min(height, 512)), ispe(width, height));
        var meta = box("meta", new byte[4], box("iprp", properties));
        var brands = "heic\0\0\0\0heicmif1".getBytes(StandardCharsets.US_ASCII);
        return joined(box("ftyp", brands), meta, box("mdat", new byte[64]));
    }

    /** A file of nothing but boxes in one another. */
    public static byte[] nested(int depth) {
        var file = ByteBuffer.allocate(depth * 8)
                .put(box("ftyp", "heic\0\0\0\0heicmif1".getBytes(StandardCharsets.US_ASCII)));
        while (file.remaining() >= 8) {
            file.putInt(file.remaining()).put("iprp".getBytes(StandardCharsets.US_ASCII));
        }
        return file.array();
    }

    /** The same where telephones write them: in the properties. */
    public static byte[] nestedInMeta(int depth) {
        var inner = ByteBuffer.allocate(depth * 8);
        while (inner.remaining() >= 8) {
            inner.putInt(inner.remaining()).put("ipco".getBytes(StandardCharsets.US_ASCII));
        }
        var brands = "heic\0\0\0\0heicmif1".getBytes(StandardCharsets.US_ASCII);
        return joined(box("ftyp", brands), box("meta", new byte[4], box("iprp", inner.array())));
    }

    private static byte[] ispe(int width, int height) {
        return box(
                "ispe",
                ByteBuffer.allocate(12).putInt(0).putInt(width).putInt(height).array());
    }

    private static byte[] box(String name, byte[]... contents) {
        var content = joined(contents);
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** @param brand of ISO/IEC 14496-12, 4.3 */
    public static byte[] boxed(String brand) {
        return ByteBuffer.allocate(64)
                .putInt(24)
                .put(("ftyp" + brand).getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .put((brand + "mif1").getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
