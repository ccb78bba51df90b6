package orderdesk.platform.person;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import orderdesk.contracts.shared.Wire;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Hides who is sought, and what was found of him, from everybody on the way: AES-256-GCM with a nonce for each text,
 * under a key that all services share ({@code orderdesk.persons-key}). What was changed on the way, or was sealed for
 * another request, does not open.
 */
public final class PersonSeal {

    private static final String LOCAL_KEY = "local-persons-key";
    private static final int NONCE_BYTES = 16;

    private static final String MAC = "HmacSHA256";

    private final AesBytesEncryptor cipher;
    private final SecretKeySpec key;

    public PersonSeal(String key) {
        this.key = new SecretKeySpec(sha256("mac\n" + key), MAC);
        this.cipher = new AesBytesEncryptor(
                new SecretKeySpec(sha256(key), "AES"), KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
    }

    /** @throws IllegalStateException in the production profile without {@code orderdesk.persons-key} */
    public static PersonSeal of(Environment environment) {
        var key = environment.getProperty("orderdesk.persons-key", LOCAL_KEY);
        if (key.equals(LOCAL_KEY) && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("orderdesk.persons-key is needed, the same in every service");
        }
        return new PersonSeal(key);
    }

    /**
     * @param request that it is for
     * @param phones E.164
     * @param emails in lower case
     */
    public record Identity(UUID request, Set<String> phones, Set<String> emails) {

        public Identity {
            phones = Set.copyOf(phones);
            emails = Set.copyOf(emails);
        }
    }

    public String seal(Identity identity) {
        return sealed(Wire.mapper().writeValueAsBytes(identity));
    }

    /** @throws IllegalArgumentException when it is not what was sealed for this request */
    public Identity identity(UUID request, String sealed) {
        var identity = Wire.mapper().readValue(opened(sealed), Identity.class);
        if (!identity.request().equals(request)) {
            throw new IllegalArgumentException("Sealed for another request than " + request);
        }
        return identity;
    }

    /** Of a copy: compressed, and good for this request and place only. */
    public String seal(UUID request, String place, byte[] json) {
        var head = (request + "/" + place + "\n").getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(head);
            zip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes everything", e);
        }
        return sealed(out.toByteArray());
    }

    /** @throws IllegalArgumentException when it is not what was sealed for this request and place */
    public byte[] copy(UUID request, String place, String sealed) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(opened(sealed)))) {
            var head = (request + "/" + place + "\n").getBytes(StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(zip.readNBytes(head.length), head)) {
                throw new IllegalArgumentException("Sealed for another place than %s/%s".formatted(request, place));
            }
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new IllegalArgumentException("Not what was sealed", e);
        }
    }

    /** Follows from a text for whoever has the key; without it nobody finds by trying of whom a text was. */
    public String keyed(String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }

    private String sealed(byte[] clear) {
        return Base64.getEncoder().encodeToString(cipher.encrypt(clear));
    }

    private byte[] opened(String sealed) {
        try {
            return cipher.decrypt(Base64.getDecoder().decode(sealed));
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("Not what was sealed, or under another key", e);
        }
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
