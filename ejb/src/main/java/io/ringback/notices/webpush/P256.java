package io.ringback.notices.webpush;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;

/**
 * Keys on the curve P-256 in the bytes that browsers exchange: a public key is 65 (X9.62,
 * uncompressed), a private one 32.
 */
final class P256 {
  static final int PUBLIC_LENGTH = 65;
  static final int PRIVATE_LENGTH = 32;
  private static final byte UNCOMPRESSED = 4;
  private static final ECParameterSpec CURVE = curve();

  private P256() {}

  static KeyPair generate() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(CURVE);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has P-256", e);
    }
  }

  /**
   * @throws IllegalArgumentException no point of the curve
   */
  static PublicKey publicKey(byte[] bytes) {
    if (bytes.length != PUBLIC_LENGTH || bytes[0] != UNCOMPRESSED)
      throw new IllegalArgumentException("not an uncompressed point");
    var point = new ECPoint(number(bytes, 1), number(bytes, 1 + PRIVATE_LENGTH));
    if (!isOnCurve(point)) throw new IllegalArgumentException("not a point of the curve");
    try {
      return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, CURVE));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a public key", e);
    }
  }

  static PrivateKey privateKey(byte[] bytes) {
    var number = new BigInteger(1, bytes);
    if (bytes.length != PRIVATE_LENGTH
        || number.signum() == 0
        || number.compareTo(CURVE.getOrder()) >= 0)
      throw new IllegalArgumentException("not a private key");
    try {
      return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(number, CURVE));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a private key", e);
    }
  }

  static byte[] bytes(PublicKey key) {
    var point = ((ECPublicKey) key).getW();
    var bytes = new byte[PUBLIC_LENGTH];
    bytes[0] = UNCOMPRESSED;
    write(point.getAffineX(), bytes, 1);
    write(point.getAffineY(), bytes, 1 + PRIVATE_LENGTH);
    return bytes;
  }

  static byte[] bytes(PrivateKey key) {
    var bytes = new byte[PRIVATE_LENGTH];
    write(((ECPrivateKey) key).getS(), bytes, 0);
    return bytes;
  }

  /** The secret that both sides can compute (ECDH). */
  static byte[] agree(PrivateKey own, PublicKey others) throws GeneralSecurityException {
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(own);
    agreement.doPhase(others, true);
    return agreement.generateSecret();
  }

  /** y² = x³ + ax + b: a point beside the curve could give our private key away. */
  private static boolean isOnCurve(ECPoint point) {
    var prime = ((ECFieldFp) CURVE.getCurve().getField()).getP();
    var x = point.getAffineX();
    var y = point.getAffineY();
    if (x.compareTo(prime) >= 0 || y.compareTo(prime) >= 0) return false;
    var right = x.pow(3).add(CURVE.getCurve().getA().multiply(x)).add(CURVE.getCurve().getB());
    return y.pow(2).subtract(right).mod(prime).signum() == 0;
  }

  private static BigInteger number(byte[] bytes, int from) {
    return new BigInteger(1, Arrays.copyOfRange(bytes, from, from + PRIVATE_LENGTH));
  }

  /** With leading zeros, without the sign's byte. */
  private static void write(BigInteger number, byte[] target, int from) {
    var bytes = number.toByteArray();
    int length = Math.min(bytes.length, PRIVATE_LENGTH);
    System.arraycopy(bytes, bytes.length - length, target, from + PRIVATE_LENGTH - length, length);
  }

  private static ECParameterSpec curve() {
    try {
      var parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has P-256", e);
    }
  }
}
