package io.ringback.it.browser;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The browser's side of RFC 8291, written without the product's own. */
final class PushReceiver {
  private final String name = UUID.randomUUID().toString();
  private final KeyPair keys = generate();
  private final byte[] secret = new byte[16];

  PushReceiver() {
    new SecureRandom().nextBytes(secret);
  }

  String name() {
    return name;
  }

  String publicKey() {
    return text(point((ECPublicKey) keys.getPublic()));
  }

  String secret() {
    return text(secret);
  }

  String decrypt(byte[] body) {
    try {
      var buffer = ByteBuffer.wrap(body);
      var salt = take(buffer, 16);
      buffer.getInt();
      var sender = take(buffer, buffer.get());
      var key = hmac(salt, inputKey(sender));
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(derive(key, "Content-Encoding: aes128gcm\0", 16), "AES"),
          new GCMParameterSpec(128, derive(key, "Content-Encoding: nonce\0", 12)));
      var padded = cipher.doFinal(take(buffer, buffer.remaining()));
      return new String(padded, 0, padded.length - 1, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not for this browser", e);
    }
  }

  private byte[] inputKey(byte[] sender) throws GeneralSecurityException {
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(keys.getPrivate());
    agreement.doPhase(publicKey(sender), true);
    var info = new ByteArrayOutputStream();
    info.writeBytes("WebPush: info\0".getBytes(StandardCharsets.US_ASCII));
    info.writeBytes(point((ECPublicKey) keys.getPublic()));
    info.writeBytes(sender);
    info.write(1);
    return hmac(hmac(secret, agreement.generateSecret()), info.toByteArray());
  }

  private PublicKey publicKey(byte[] point) throws GeneralSecurityException {
    var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
    var y = new BigInteger(1, Arrays.copyOfRange(point, 33, 65));
    var curve = ((ECPublicKey) keys.getPublic()).getParams();
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
  }

  private static byte[] derive(byte[] key, String info, int length)
      throws GeneralSecurityException {
    return Arrays.copyOf(hmac(key, (info + "\u0001").getBytes(StandardCharsets.US_ASCII)), length);
  }

  private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(data);
  }

  private static byte[] take(ByteBuffer buffer, int length) {
    var bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }

  private static byte[] point(ECPublicKey key) {
    var hex = "04%064x%064x".formatted(key.getW().getAffineX(), key.getW().getAffineY());
    return HexFormat.of().parseHex(hex);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static KeyPair generate() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has P-256", e);
    }
  }
}
