package orderdesk.notification.evidence.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may be shown: a picture or a film, as telephones make them. */
public enum FileKind {
    JPEG("image/jpeg", "jpg", List.of("image/jpeg")),
    PNG("image/png", "png", List.of("image/png")),
    HEIC("image/heic", "heic", List.of("image/heic", "image/heif")),
    MP4("video/mp4", "mp4", List.of("video/mp4", "application/mp4", "video/x-m4v")),
    MOV("video/quicktime", "mov", List.of("video/quicktime"));

    private final String mediaType;
    private final String extension;
    private final List<String> detected;

    FileKind(String mediaType, String extension, List<String> detected) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.detected = detected;
    }

    /** @param type as a look at the content says; empty for what is not taken */
    public static Optional<FileKind> detected(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.detected.contains(type))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    public boolean isFilm() {
        return this == MP4 || this == MOV;
    }

    public long bytesMax() {
        return isFilm() ? EvidenceLimits.FILM_BYTES_MAX : EvidenceLimits.PICTURE_BYTES_MAX;
    }
}
