package signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Runs on Java 17 and later. */
final class MessageSigner {
    private final SecretKeySpec key;

    MessageSigner(byte[] secret) {
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    String sign(String message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return HexFormat.of().formatHex(mac.doFinal(message.getBytes()));
    }

    boolean isSigned(String message, String signature) throws GeneralSecurityException {
        byte[] given = signature.getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(given, sign(message).getBytes(StandardCharsets.US_ASCII));
    }
}
