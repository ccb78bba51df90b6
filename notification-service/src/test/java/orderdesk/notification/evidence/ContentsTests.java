package orderdesk.notification.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import orderdesk.notification.evidence.domain.EvidenceLimits;
import orderdesk.notification.evidence.domain.FileKind;
import orderdesk.notification.mailbox.reading.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is says its content; what could not be looked at safely is not taken. */
class ContentsTests {

    @ParameterizedTest
    @CsvSource({
        "heic,HEIC",
        "heix,HEIC",
        "mif1,HEIC",
        "isom,MP4",
        "mp41,MP4",
        "mp42,MP4",
        "avc1,MP4",
        "'qt  ',MOV",
    })
    void telephonesFilesAreKnownByTheirBrand(String brand, FileKind kind) {
        assertThat(Contents.kind(Shots.boxed(brand))).hasValue(kind);
    }

    @Test
    void picturesAreKnownByTheirSignature() {
        assertThat(Contents.kind(Shots.jpeg(4000, 3000))).hasValue(FileKind.JPEG);
        assertThat(Contents.kind(Shots.png(4000, 3000))).hasValue(FileKind.PNG);
        assertThat(Contents.kind(Letters.PNG)).hasValue(FileKind.PNG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>",
                "GIF89a0000",
                "MZ\u0090\u0000\u0003",
                "%PDF-1.7",
                "#!/bin/sh\nexit",
                "photo.jpg",
                "\u0000\u0000\u0000\u0000",
            })
    void whatIsNoPictureAndNoFilmIsNotTakenWhateverItIsCalled(String content) {
        assertThat(Contents.kind(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void whatIsProofByTheLinkIsProofByLetter() {
        assertThat(isProof(Shots.jpeg(4000, 3000))).isTrue();
        assertThat(isProof(Shots.heic(4000, 3000))).isTrue();
        assertThat(isProof(Shots.boxed("isom"))).isTrue();
        assertThat(isProof(Shots.jpeg(12001, 10000))).isFalse();
        assertThat(isProof(new byte[0])).isFalse();
        assertThat(isProof("readme".getBytes(StandardCharsets.US_ASCII))).isFalse();
        assertThat(isProof(Shots.jpeg(10, 10, (int) EvidenceLimits.PICTURE_BYTES_MAX + 1)))
                .isFalse();
    }

    @Test
    void boxesInBoxesWithoutEndAreNoPicture() {
        assertThat(Contents.kind(Shots.nested(65_000))).hasValue(FileKind.HEIC);
        assertThat(isProof(Shots.nested(65_000))).isFalse();
        assertThat(isProof(Shots.nestedInMeta(65_000))).isFalse();
    }

    @Test
    void archivesAreNotTaken() {
        assertThat(Contents.kind(Letters.bomb(1_000))).isEmpty();
        assertThat(Contents.kind(HexFormat.of().parseHex("1f8b0800000000000003")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12000,10000,false", "12001,10000,true", "65535,65535,true", "0,10,true"})
    void picturesThatUnpackToTooManyPixelsAreSeenWithoutUnpackingThem(int width, int height, boolean tooMany) {
        assertThat(Contents.isTooManyPixels(FileKind.JPEG, Shots.jpeg(width, height)))
                .isEqualTo(tooMany);
        assertThat(Contents.isTooManyPixels(FileKind.PNG, Shots.png(width, height)))
                .isEqualTo(tooMany);
        assertThat(Contents.isTooManyPixels(FileKind.HEIC, Shots.heic(width, height)))
                .isEqualTo(tooMany);
    }

    @Test
    void pictureThatHidesItsSizeIsNotTaken() {
        var whole = Shots.jpeg(10, 10);
        assertThat(Contents.isTooManyPixels(FileKind.JPEG, Arrays.copyOf(whole, 24)))
                .isTrue();
        assertThat(Contents.isTooManyPixels(FileKind.PNG, Arrays.copyOf(Shots.png(1, 1), 20)))
                .isTrue();
        assertThat(Contents.isTooManyPixels(FileKind.HEIC, Shots.boxed("heic"))).isTrue();
        assertThat(Contents.isTooManyPixels(FileKind.HEIC, Arrays.copyOf(Shots.heic(10, 10), 60)))
                .isTrue();
        var lies = HexFormat.of().parseHex("ffd8ffe0ffff00");
        assertThat(Contents.isTooManyPixels(FileKind.JPEG, lies)).isTrue();
        var noMarkers = HexFormat.of().parseHex("ffd8000000000000");
        assertThat(Contents.isTooManyPixels(FileKind.JPEG, noMarkers)).isTrue();
    }

    /** Written by an encoder, not by this test. */
    @Test
    void realJpegSaysItsSize() {
        var real = Base64.getDecoder()
                .decode(
                        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////"
                                + "////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=");

        assertThat(Contents.kind(real)).hasValue(FileKind.JPEG);
        assertThat(Contents.isTooManyPixels(FileKind.JPEG, real)).isFalse();
    }

    private static boolean isProof(byte[] content) {
        var head = Arrays.copyOf(content, Math.min(content.length, EvidenceLimits.HEAD));
        return Contents.isProof(head, content.length);
    }
}
