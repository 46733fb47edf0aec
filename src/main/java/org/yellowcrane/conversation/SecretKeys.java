package org.yellowcrane.conversation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that nobody can guess or trace back without the key, which lies in the database so that all instances that share it give the same names.
 * Immutable and safe for concurrent use.
 */
final class SecretKeys {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /** 128 bits: nobody guesses another's. */
    private static final int NAME_BYTES = 16;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private SecretKeys(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** Reads the key, and makes one up where there is none. */
    static SecretKeys of(Database database) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        database.sql()
                .sql("insert into secret (name, secret_value) values ('names', ?) on conflict do nothing")
                .param(TEXT.encodeToString(fresh))
                .update();
        String stored = database.sql()
                .sql("select secret_value from secret where name = 'names'")
                .query(String.class)
                .single();
        return new SecretKeys(Base64.getUrlDecoder().decode(stored));
    }

    /** A new name. */
    String random() {
        byte[] bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        return TEXT.encodeToString(bytes);
    }

    /** The name of the answer to a letter, however often it is answered. */
    String answerId(String channel, long letter) {
        return TEXT.encodeToString(Arrays.copyOf(mac("answer", channel, Long.toString(letter)), NAME_BYTES));
    }

    /** The name under which a conversation's turns are stored. */
    String conversation(String channel, String id) {
        return TEXT.encodeToString(mac("conversation", channel, id));
    }

    /** The name of anything else that is not to be stored as it is. */
    String hash(String kind, String text) {
        return TEXT.encodeToString(mac(kind, text));
    }

    private byte[] mac(String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
