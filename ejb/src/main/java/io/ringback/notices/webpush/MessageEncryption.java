package io.ringback.notices.webpush;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a message so that one browser can read it, and the push service between cannot: RFC
 * 8291, with the content coding {@code aes128gcm} of RFC 8188 in a single record.
 */
public final class MessageEncryption {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_LENGTH = 16;
  private static final int KEY_LENGTH = 16;
  private static final int NONCE_LENGTH = 12;
  private static final int HASH_LENGTH = 32;
  private static final int TAG_BITS = 128;
  private static final int RECORD_SIZE = 4096;
  private static final byte LAST_RECORD = 2;

  /** What a push service has to take (RFC 8030), less what the encryption adds. */
  public static final int LONGEST_MESSAGE = 3993;

  private MessageEncryption() {}

  /** The body of a push: header and encrypted record. Each call has its own key and salt. */
  public static byte[] encrypt(byte[] message, ReceiverKeys receiver) {
    var salt = new byte[SALT_LENGTH];
    RANDOM.nextBytes(salt);
    return encrypt(message, receiver, P256.generate(), salt);
  }

  static byte[] encrypt(byte[] message, ReceiverKeys receiver, KeyPair sender, byte[] salt) {
    if (message.length > LONGEST_MESSAGE) throw new IllegalArgumentException("too long for a push");
    try {
      var senderKey = P256.bytes(sender.getPublic());
      var secret = hash(salt, inputKey(receiver, sender, senderKey));
      return ByteBuffer.allocate(bodyLength(message))
          .put(salt)
          .putInt(RECORD_SIZE)
          .put((byte) senderKey.length)
          .put(senderKey)
          .put(seal(message, secret))
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM and HMAC-SHA-256", e);
    }
  }

  private static int bodyLength(byte[] message) {
    int header = SALT_LENGTH + Integer.BYTES + 1 + P256.PUBLIC_LENGTH;
    return header + message.length + 1 + TAG_BITS / Byte.SIZE;
  }

  /** RFC 8291, section 3.4: both sides' public keys and the receiver's secret make the key. */
  private static byte[] inputKey(ReceiverKeys receiver, KeyPair sender, byte[] senderKey)
      throws GeneralSecurityException {
    var shared = P256.agree(sender.getPrivate(), receiver.publicKey());
    var info =
        concat(ascii("WebPush: info\0"), concat(P256.bytes(receiver.publicKey()), senderKey));
    return expand(hash(receiver.secret().getEncoded(), shared), info, HASH_LENGTH);
  }

  private static byte[] seal(byte[] message, byte[] secret) throws GeneralSecurityException {
    var key = expand(secret, ascii("Content-Encoding: aes128gcm\0"), KEY_LENGTH);
    var nonce = expand(secret, ascii("Content-Encoding: nonce\0"), NONCE_LENGTH);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher.doFinal(concat(message, new byte[] {LAST_RECORD}));
  }

  /** HKDF-Expand of RFC 5869 for at most one block. */
  private static byte[] expand(byte[] key, byte[] info, int length)
      throws GeneralSecurityException {
    return Arrays.copyOf(hash(key, concat(info, new byte[] {1})), length);
  }

  /** HMAC-SHA-256, which is HKDF-Extract as well. */
  private static byte[] hash(byte[] key, byte[] data) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(data);
  }

  private static byte[] concat(byte[] head, byte[] tail) {
    return ByteBuffer.allocate(head.length + tail.length).put(head).put(tail).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
